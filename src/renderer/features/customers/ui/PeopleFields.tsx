import { Button, CloseButton, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useWords } from '#kit/use-words.ts'
import { Section } from '#ui/Section.tsx'
import { words } from '../words/en.ts'
import classes from './CustomerForm.module.css'
import type { FormProps } from './form-fields.ts'
import { ReachFields } from './ReachFields.tsx'

/** A couple, a family, a firm: the people behind one name. */
export function PeopleFields({ form }: FormProps) {
  const w = useWords(words)
  const { people } = form.values
  const added = useRef(0)
  const add = () => {
    added.current++
    form.insertListItem('people', {
      id: `new:${added.current}`,
      name: '',
      role: '',
      phones: [],
      emails: [],
    })
  }
  return (
    <Section title={w('people')}>
      <Stack gap="md">
        <Text c="dimmed">{w('peopleHint')}</Text>
        {people.map((person, at) => (
          <fieldset key={person.id} className={classes.person}>
            <legend className={classes.legend}>{person.name || w('someoneInside')}</legend>
            <CloseButton
              className={classes.remove}
              aria-label={w('removePerson', { who: person.name || w('someoneInside') })}
              onClick={() => form.removeListItem('people', at)}
            />
            <Stack gap="xs">
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
                <TextInput
                  label={w('name')}
                  maxLength={20_000}
                  autoFocus={person.id === `new:${added.current}`}
                  {...form.getInputProps(`people.${at}.name`)}
                />
                <TextInput
                  label={w('role')}
                  placeholder={w('roleExample')}
                  maxLength={200}
                  {...form.getInputProps(`people.${at}.role`)}
                />
              </SimpleGrid>
              <ReachFields
                form={form}
                at={`people.${at}.`}
                phones={person.phones}
                emails={person.emails}
              />
            </Stack>
          </fieldset>
        ))}
        <Group>
          <Button variant="default" onClick={add} disabled={people.length >= 200}>
            {w('addPerson')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
