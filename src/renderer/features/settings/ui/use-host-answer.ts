import { useEffect, useState } from 'react'

/** What the host answered to one question, asked once; nothing until then. */
export function useHostAnswer<T>(ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>()
  const [question] = useState(() => ask)
  useEffect(() => {
    let isHere = true
    void question().then((found) => {
      if (isHere) setAnswer(() => found)
    })
    return () => {
      isHere = false
    }
  }, [question])
  return answer
}
