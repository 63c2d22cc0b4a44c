// What the marks of a recovery mean, by shape and word, and what no program can find.
import { useWords } from "../messages/words.tsx";

/** The legend. */
export function Legend() {
  const words = useWords();
  return (
    <div className="review-legend">
      <ul aria-label={words("legend.label")}>
        <li>
          <b>{words("legend.kept")}</b> {words("legend.keptHint")}
        </li>
        <li>
          <b>
            <ins>{words("legend.inserted")}</ins>
          </b>{" "}
          {words("legend.insertedHint")}
        </li>
        <li>
          <b>
            <del>{words("legend.deleted")}</del>
          </b>{" "}
          {words("legend.deletedHint")}
        </li>
        <li>
          <b>
            <span className="maybe">
              <del>{words("legend.choose")}</del>
            </span>
          </b>{" "}
          {words("legend.chooseHint")}
        </li>
        <li>
          <b>
            <span className="gone">{words("legend.missing")}</span>
          </b>{" "}
          {words("legend.missingHint")}
        </li>
      </ul>
      <p>{words("legend.warning")}</p>
    </div>
  );
}
