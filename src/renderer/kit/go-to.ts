import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { CustomerId } from '#shared/book/ids.ts'

/** Paths that several features use, written once. */
export const goTo = {
  counter: '/counter',
  today: '/',
  comingUp: '/coming-up',
  customers: '/customers',
  closing: '/closing',
  customer: (id: CustomerId) => `/customers/${id}`,
  issue: (id: string) => `/issues/${id}`,
} as const

/** Goes to a path built above or by the feature itself. */
export function useGoTo(): (path: string) => void {
  const navigate = useNavigate()
  return useCallback((path: string) => void navigate({ to: path }), [navigate])
}
