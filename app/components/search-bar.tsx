import { useT } from "./ui-context.tsx";

type Props = {
  readonly action: string;
  readonly label: string;
  readonly value?: string | null;
  readonly placeholder?: string;
  readonly name?: string;
};

export function SearchBar({ action, label, value, placeholder, name = "q" }: Props) {
  const t = useT();
  return (
    <search>
      <form className="searchbar" method="get" action={action}>
        <label className="sr" htmlFor={`search-${name}`}>
          {label}
        </label>
        <input
          className="in"
          id={`search-${name}`}
          type="search"
          name={name}
          maxLength={100}
          defaultValue={value ?? ""}
          placeholder={placeholder}
        />
        <button className="btn p" type="submit">
          {t("action.search")}
        </button>
      </form>
    </search>
  );
}
