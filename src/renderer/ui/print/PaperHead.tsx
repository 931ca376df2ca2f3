import classes from './OnPaper.module.css'

type Props = { readonly title: string; readonly shop: string }

/** What a sheet is, and whose. */
export const PaperHead = ({ title, shop }: Props) => (
  <header className={classes.head}>
    <h2>{title}</h2>
    <p>{shop}</p>
  </header>
)
