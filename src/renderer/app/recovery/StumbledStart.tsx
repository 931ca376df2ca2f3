import { useState } from 'react'
import type { Stamp } from '#shared/book/stamp.ts'
import { Boundary } from '../Boundary.tsx'
import type { AppParts } from '../provided.ts'
import { Stumble } from '../Stumble.tsx'
import { Shut } from './Shut.tsx'

/** A start that shows no screen: a reload may help, and if not, all ways back are a press away. */
export function StumbledStart({ parts }: { readonly parts: AppParts }) {
  const [looking, setLooking] = useState<{ readonly stamp: Stamp | undefined }>()
  const look = async () => {
    const found = await parts.host.calls['stamp:read'](undefined)
    const stamp = found.ok && found.value.state === 'found' ? found.value.stamp : undefined
    setLooking({ stamp })
  }
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
