import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { words } from '../words/en.ts'
import { PickField } from './PickField.tsx'
import type { useChoices } from './use-choices.ts'

type Props = Omit<React.ComponentProps<typeof PickField>, 'options'> &
  Pick<ReturnType<typeof useChoices>, 'options'>

/** What they have: each match with its price, and a red mark if it contains their allergen. */
export function PickThing({ options, ...field }: Props) {
  const w = useWords(words)
  const money = useMoney()
  return (
    <PickField
      {...field}
      options={options.map(({ key, label, asTyped, total, each, allergens }) => ({
        key,
        label: shorten(label, 120),
        more: (
          <>
            {allergens.length > 0 && (
              <AllergyMark label={w('cantHave')} text={allergens.join(', ')} />
            )}{' '}
            {each !== undefined && `${w('eachOf', { price: money(each) })} · `}
            {total !== undefined ? money(total) : asTyped && w('asTyped')}
          </>
        ),
      }))}
    />
  )
}
