import { defineWords } from '#kit/words.ts'

export const words = defineWords('app', {
  starting: 'Opening the book…',
  brokenTitle: 'This screen stumbled',
  brokenText:
    'Something in the program went wrong. Your records are safe: nothing is written unless you were told so. Go back to the start, or reload the window.',
  backToStart: 'Back to the start',
  reload: 'Reload',
  notFound: 'There is nothing here any more.',
})
