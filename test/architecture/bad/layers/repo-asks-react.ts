// complaint: repo of promises may not use react

// as: src/renderer/features/promises/repo.ts
import { useState } from 'react'

export const useOpen = () => useState([])
