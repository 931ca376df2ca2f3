import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { KeyboardEvent } from 'react'
import { Discard, KeptSince } from '#kit/Panel.tsx'
import type { useDraft } from '#kit/use-draft.ts'
import { useRefusedFocus } from '#kit/use-needed.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import type { CustomerFacts } from '../rules/facts.ts'
import { type CustomerForm as Fields, factsOfForm, formTroubleOf } from '../rules/form.ts'
import { words } from '../words/en.ts'
import classes from './CustomerForm.module.css'
import type { customerDraft } from './drafts.ts'
import { FirstFields } from './FirstFields.tsx'
import { KnowFields } from './KnowFields.tsx'
import { NameFields } from './NameFields.tsx'
import { PeopleFields } from './PeopleFields.tsx'
import { ReachFields } from './ReachFields.tsx'

export type CustomerDraft = ReturnType<typeof useDraft<(typeof customerDraft)['fields']>>

type Props = {
  readonly title: string
  readonly id?: CustomerId
  readonly opened: CustomerFacts
  readonly draft: CustomerDraft
  readonly saving: boolean
  readonly onSave: (facts: CustomerFacts, fields: Fields) => void
  readonly onClose: () => void
}

/** Every field of a customer. Nothing is written before Save; Esc writes nothing. */
export function CustomerEditor({ title, id, opened, draft, saving, onSave, onClose }: Props) {
  const w = useWords(words)
  const at = useSaidAt()
  const form = useForm<Fields>({ initialValues: draft.fields, onValuesChange: draft.put })

  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const save = (fields: Fields) => {
    tried()
    const trouble = formTroubleOf(fields, opened, at)
    if (trouble?.of === 'nobody') return form.setFieldError('name', w('needsSomething'))
    if (trouble?.of === 'person')
      return form.setFieldError(`people.${trouble.at}.name`, w('personNeedsName'))
    if (trouble?.of === 'birthday') return form.setFieldError('birthday', w('birthdayUnread'))
    if (trouble) return form.setFieldError('awayUntil', w('awayUnread'))
    onSave(factsOfForm(fields, opened), fields)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <Page>
      <form ref={place} aria-label={title} onSubmit={form.onSubmit(save)} onKeyDown={onKeyDown}>
        <Stack gap="xl">
          <PageTitle title={title} more={w('formMore')} />
          <KeptSince draft={draft} />
          <NameFields form={form} />
          {id === undefined && <FirstFields form={form} />}
          <Section title={w('reachThem')}>
            <ReachFields
              form={form}
              at=""
              phones={form.values.phones}
              emails={form.values.emails}
            />
            <Textarea
              label={w('address')}
              autosize
              minRows={2}
              maxLength={2000}
              mt="sm"
              {...form.getInputProps('address')}
            />
          </Section>
          <PeopleFields form={form} />
          <KnowFields form={form} id={id} />
          {Object.keys(form.errors).length > 0 && (
            <Text role="alert" c="berry">
              {Object.values(form.errors)[0]}
            </Text>
          )}
          <Group gap="xs" className={classes.save}>
            <Button type="submit" loading={saving}>
              {w('save')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {w('close')}
            </Button>
            <Discard draft={draft} onDiscard={onClose} />
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
