import { Button } from "../../controls/Button";
import { Field } from "../../controls/Field";
import { perform, useDocument, useMirror, useReadOnly } from "../../document";
import { type Card, imageUrl } from "../../host";
import { useT } from "../../i18n";
import { chooseImages, removeImage, takesImages } from "../images";
import styles from "./CardImage.module.css";
import { Section } from "./Section";

/** The picture of the focused card, and what it shows for those who cannot see it. */
export function CardImage({ card }: { readonly card: Card }) {
  const t = useT();
  const readOnly = useReadOnly();
  const document = useDocument((state) => state.document);
  const image = useMirror((mirror) =>
    card.image === null ? undefined : mirror.get("image", card.image),
  );
  if (image === undefined && (readOnly || !takesImages(card.lane))) return null;
  return (
    <Section title={t("inspector.image")}>
      {image !== undefined && document !== null && (
        <>
          <img
            className={styles["image"]}
            src={imageUrl(document, image.digest, "whole")}
            alt={image.title}
            width={image.width}
            height={image.height}
            decoding="async"
          />
          <Field
            key={image.id}
            label={t("inspector.imageTitle")}
            text={image.title}
            readOnly={readOnly}
            onCommit={(title) =>
              void perform({ operation: "describeImage", image: image.id, title })
            }
          />
        </>
      )}
      {!readOnly && (
        <div className={styles["actions"]}>
          <Button icon="image" onClick={() => void chooseImages()}>
            {t(image === undefined ? "command.chooseImage" : "inspector.replaceImage")}
          </Button>
          {image !== undefined && (
            <Button icon="delete" onClick={removeImage}>
              {t("command.removeImage")}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
