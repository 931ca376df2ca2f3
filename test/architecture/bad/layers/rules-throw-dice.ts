// complaint: rules of counter may not read a hidden clock or dice: Math.random

// as: src/renderer/features/counter/rules.ts
export const anyone = (people: readonly string[]) =>
  people[Math.floor(Math.random() * people.length)]
