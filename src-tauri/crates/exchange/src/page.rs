//! What the page must draw as the exports do, as files of its own languages: the colours and text styles as
//! a style sheet, the outlines and lengths as a TypeScript module. Both are committed.

use std::fmt::Write as _;

use sightline_model::{ActionPriority, ChannelKind, LaneKind, MapState};
use sightline_scene::Face;
use sightline_scene::fonts::FAMILIES;
use sightline_scene::marks::{
    CURVE_STYLES, GLYPH_SIZE, Glyph, UNKNOWN_POINT, channel_path, curve_dashes, face_path, point_path,
    priority_shape,
};
use sightline_scene::measures::PAGE_LENGTHS;
use sightline_scene::text::TextRole;

use crate::theme::{Theme, Token};

const GENERATED: &str =
    "Generated from src-tauri/crates/exchange and scene; `cargo xtask bindings` writes it anew.";

/// The style sheet of colours (`--color-<token>` under `[data-theme]`) and text styles (`--text-<role>`).
#[must_use]
pub fn style_sheet() -> String {
    let mut css = format!("/* {GENERATED} */\n\n:root {{\n");
    let families: Vec<String> = FAMILIES.iter().map(|family| format!("\"{family}\"")).collect();
    line(&mut css, &format!("  --font-family: {};", families.join(", ")));
    for role in TextRole::ALL {
        let (word, style) = (role.word(), role.style());
        line(&mut css, &format!("  --text-{word}-size: {}px;", style.size));
        line(&mut css, &format!("  --text-{word}-weight: {};", style.weight));
        line(&mut css, &format!("  --text-{word}-line-height: {}px;", style.line_height));
        line(&mut css, &format!("  --text-{word}-chinese-line-height: {}px;", style.chinese_line_height));
        line(&mut css, &format!("  --text-{word}-letter-spacing: {}px;", style.letter_spacing));
    }
    css.push_str("}\n");
    for theme in Theme::ALL {
        let scheme = if theme.is_dark() { "dark" } else { "light" };
        line(&mut css, &format!("\n[data-theme=\"{}\"] {{\n  color-scheme: {scheme};", theme.word()));
        for token in Token::ALL {
            line(&mut css, &format!("  --color-{}: {};", token.word(), token.color(theme)));
        }
        css.push_str("}\n");
    }
    css
}

/// The module of outlines, lengths and text styles that the page's painters share with the exports.
#[must_use]
pub fn drawing_module() -> String {
    let mut module = format!("// {GENERATED}\n\n");
    line(&mut module, "/** Lengths of the drawing in pixels at 100 %. */\nexport const lengths = {");
    for (name, length) in PAGE_LENGTHS {
        line(&mut module, &format!("  {name}: {length},"));
    }
    line(&mut module, "} as const;\n\n/** The side of the square in which every outline below is drawn. */");
    line(&mut module, &format!("export const glyphSize = {GLYPH_SIZE};\n"));
    line(
        &mut module,
        "/** The marks of a card in their order, as SVG path data to be filled by the even-odd rule. */",
    );
    line(&mut module, "export const markPaths = {");
    for glyph in Glyph::ALL {
        line(&mut module, &format!("  \"{}\":\n    \"{}\",", glyph.word(), glyph.path()));
    }
    line(&mut module, "} as const;\n\n/** What stands for each kind of channel, drawn as the marks are. */");
    line(&mut module, "export const channelPaths = {");
    for kind in ChannelKind::ALL {
        line(&mut module, &format!("  \"{}\":\n    \"{}\",", kind.word(), channel_path(*kind)));
    }
    line(&mut module, "} as const;\n\n/** The shape of an Action Priority and the letter upon it. */");
    line(&mut module, "export const priorityShapes = {");
    for priority in [ActionPriority::High, ActionPriority::Medium, ActionPriority::Low] {
        let shape = priority_shape(priority);
        line(&mut module, &format!("  {}: {{", priority.letter()));
        line(
            &mut module,
            &format!("    outline: \"{}\",\n    letter: \"{}\",\n  }},", shape.outline, shape.letter),
        );
    }
    line(&mut module, "} as const;\n");
    curves(&mut module);
    line(&mut module, "/** How each kind of text on the map is set; lengths in pixels at 100 %. */");
    line(&mut module, "export const textStyles = {");
    for role in TextRole::ALL {
        let style = role.style();
        line(&mut module, &format!("  \"{}\": {{", role.word()));
        line(&mut module, &format!("    size: {},\n    weight: {},", style.size, style.weight));
        line(&mut module, &format!("    lineHeight: {},", style.line_height));
        line(&mut module, &format!("    chineseLineHeight: {},", style.chinese_line_height));
        line(&mut module, &format!("    letterSpacing: {},\n  }},", style.letter_spacing));
    }
    line(
        &mut module,
        "} as const;\n\n/** How the cards of each kind of lane are drawn and edited. */\nexport const laneContents = {",
    );
    for kind in LaneKind::ALL {
        line(&mut module, &format!("  \"{}\": \"{}\",", kind.word(), kind.content().word()));
    }
    line(&mut module, "} as const;");
    module
}

/// What tells curves apart, by state and style, and the faces beside their points.
fn curves(module: &mut String) {
    line(module, "/** The strokes and gaps of curves by state and style; none for an unbroken line. */");
    line(module, "export const curveDashes: Readonly<Record<string, readonly (readonly number[])[]>> = {");
    for state in MapState::ALL {
        line(module, &format!("  \"{}\": [", state.word()));
        for style in 0..CURVE_STYLES {
            let dashes: Vec<String> = curve_dashes(*state, style).iter().map(f32::to_string).collect();
            line(module, &format!("    [{}],", dashes.join(", ")));
        }
        line(module, "  ],");
    }
    line(
        module,
        "};\n\n/** The points of curves by style, in a square of `lengths.pointSize`, to be filled. */",
    );
    line(module, "export const pointPaths = [");
    for style in 0..CURVE_STYLES {
        line(module, &format!("  \"{}\",", point_path(style)));
    }
    line(module, "] as const;\n\n/** A point that nobody scored, to be filled by the even-odd rule. */");
    line(module, &format!("export const unknownPointPath =\n  \"{UNKNOWN_POINT}\";\n"));
    line(module, "/** The faces beside points, drawn as the marks are. */\nexport const facePaths = {");
    for face in Face::ALL {
        line(module, &format!("  \"{}\":\n    \"{}\",", face.word(), face_path(*face)));
    }
    line(module, "} as const;\n");
}

fn line(text: &mut String, line: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{line}");
}
