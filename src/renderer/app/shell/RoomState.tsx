import { Button } from '@mantine/core'
import { IconDatabaseExclamation } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import type { RoomKeeper } from '#book/room.ts'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { Worry } from '#ui/Worry.tsx'
import { words } from '../words/en.ts'

/** In the strip when the disk is nearly full: what is safe, and a way to save a copy elsewhere. */
export function RoomState() {
  const { room, keeper } = useAppContext()
  return room ? <Watched room={room} isBackedUp={keeper !== undefined} /> : null
}

type Props = {
  readonly room: RoomKeeper
  /** A sample shop has nothing that needs to be saved. */
  readonly isBackedUp: boolean
}

function Watched({ room, isBackedUp }: Props) {
  const w = useWords(words)
  const goTo = useGoTo()
  const now = useSyncExternalStore(room.onChange, room.room)
  if (now !== 'scarce' && now !== 'full') return null
  return (
    <Worry Icon={IconDatabaseExclamation} text={w(now === 'full' ? 'roomFull' : 'roomScarce')}>
      {now === 'full' && isBackedUp && (
        <Button variant="subtle" size="compact-sm" onClick={() => goTo('/backup')}>
          {w('saveElsewhere')}
        </Button>
      )}
    </Worry>
  )
}
