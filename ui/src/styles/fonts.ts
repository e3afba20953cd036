import { fontFiles } from "../host";

/**
 * Loads the bundled fonts. A text painted in another font first would break its lines elsewhere than the
 * scene did, so nothing is drawn before this is done; a font that cannot be read leaves the system's.
 */
export async function loadFonts(): Promise<void> {
  const faces = fontFiles.map(
    ({ family, weight, url }) => new FontFace(family, `url(${url})`, { weight }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
