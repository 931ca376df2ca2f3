const controls = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** Everything in it that can have the focus, itself included; rows that Tab passes over, too. */
export function controlsIn(place: Element): readonly HTMLElement[] {
  const all = [...(place.matches(controls) ? [place] : []), ...place.querySelectorAll(controls)]
  return all.filter((each): each is HTMLElement => each instanceof HTMLElement && isOn(each))
}

/** Seen, and takes the focus. */
export const isUsable = (element: HTMLElement): boolean =>
  isOn(element) && element.checkVisibility({ visibilityProperty: true })

const isOn = (element: HTMLElement): boolean =>
  !element.matches(':disabled, [type=hidden], [aria-hidden=true], [aria-hidden=true] *')
