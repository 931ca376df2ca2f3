import type { Page } from 'playwright'

/** A real keyboard that counts key presses: a chord is one, free text is none. */
export type Keys = {
  /** One key, by name: "Enter", "ArrowUp", "v". */
  readonly press: (key: string) => Promise<void>
  /** Keys held together, which count as one: "Control+1". */
  readonly chord: (keys: string) => Promise<void>
  /** Letters that find something: each counts. */
  readonly letters: (typed: string) => Promise<void>
  /** The owner's own words, which are not counted. */
  readonly text: (typed: string) => Promise<void>
  readonly count: number
}

export function countKeys({ keyboard }: Page): Keys {
  let count = 0
  const press = async (key: string): Promise<void> => {
    count++
    await keyboard.press(key)
  }
  return {
    press,
    chord: press,
    letters: async (typed) => {
      for (const letter of typed) await press(letter)
    },
    text: (typed) => keyboard.type(typed),
    get count() {
      return count
    },
  }
}
