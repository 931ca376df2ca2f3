import { useEffect, useState } from 'react'

/** The host's answer to one question, asked once; absent until then. */
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
