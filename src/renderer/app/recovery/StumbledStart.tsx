import { useState } from 'react'
import { stampIn } from '#book/stamp-keeper.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { Boundary } from '../Boundary.tsx'
import type { AppParts } from '../provided.ts'
import { Stumble } from '../Stumble.tsx'
import { Shut } from './Shut.tsx'

/** A start that shows no screen: a reload may help, and if not, all ways back are a press away. */
export function StumbledStart({ parts }: { readonly parts: AppParts }) {
  const [looking, setLooking] = useState<{ readonly stamp: Stamp | undefined }>()
  const look = async () => setLooking({ stamp: await stampIn(parts.host) })
  if (!looking) return <Stumble onFind={() => void look()} />
  return (
    <Boundary>
      <Shut
        opening={{ state: 'recovery', trouble: { kind: 'stumbled' }, ...looking }}
        parts={parts}
      />
    </Boundary>
  )
}
