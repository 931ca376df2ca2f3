export const word = 'worked'
