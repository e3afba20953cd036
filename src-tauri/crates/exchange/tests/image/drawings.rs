//! SVG, from honest drawing programs and from others.

use image::{ImageFormat, Rgba, RgbaImage};
use sightline_exchange::image::{ImageProblem, LONGEST_SIDE, MediaType, SourceFormat, take_in};

use crate::made::{RED, file, halves};

const NAMESPACES: &str = r#"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink""#;

/// A drawing of 40 by 20.
fn drawing(content: &str) -> String {
    format!(r#"<svg {NAMESPACES} width="40" height="20">{content}</svg>"#)
}

fn painted(svg: &str) -> RgbaImage {
    let kept = take_in(svg.as_bytes()).expect("the drawing is painted");
    assert_eq!(kept.media_type, MediaType::Png, "a few shapes are a PNG");
    image::load_from_memory(&kept.bytes).expect("what is kept can be read").into_rgba8()
}

fn is_blank(pixels: &RgbaImage) -> bool {
    pixels.pixels().all(|pixel| pixel[3] == 0)
}

#[test]
fn a_drawing_is_painted_as_sharp_as_a_card_needs_it() {
    let pixels = painted(&drawing(r##"<rect width="20" height="20" fill="#c81e1e"/>"##));
    assert_eq!(pixels.dimensions(), (LONGEST_SIDE, LONGEST_SIDE / 2), "in proportion");
    assert_eq!(*pixels.get_pixel(100, 100), Rgba([200, 30, 30, 255]));
    assert_eq!(pixels.get_pixel(1500, 100)[3], 0, "one sees through what is not painted");
}

#[test]
fn a_declaration_a_comment_and_a_byte_order_mark_may_stand_before_it() {
    let svg = format!(
        "\u{feff}<?xml version=\"1.0\"?>\n<!-- by hand -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
         \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n{}",
        drawing(r#"<circle cx="20" cy="10" r="9"/>"#)
    );
    assert!(!is_blank(&painted(&svg)), "what drawing programs write first does not matter");
}

#[test]
fn words_are_painted_in_both_languages_even_in_fonts_that_nobody_has() {
    for words in ["Hotel", "酒店"] {
        let svg = drawing(&format!(r#"<text y="15" font-family="No Such Font">{words}</text>"#));
        assert!(!is_blank(&painted(&svg)), "{words} can be read");
    }
}

#[test]
fn pictures_within_a_drawing_are_painted_where_they_are_sound() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let data = percent_encoded(&file(&halves(40, 20), format));
        let svg = drawing(&format!(r#"<image width="40" height="20" xlink:href="data:image/png,{data}"/>"#));
        let pixel = *painted(&svg).get_pixel(100, 100);
        assert!(pixel[0].abs_diff(RED[0]) < 12 && pixel[3] == 255, "{format:?} by its content: {pixel:?}");
    }
    let damaged = percent_encoded(&file(&halves(40, 20), ImageFormat::Png)[..60]);
    let svg = drawing(&format!(r#"<image width="40" height="20" href="data:image/png,{damaged}"/>"#));
    assert!(is_blank(&painted(&svg)), "a damaged picture is left out of its drawing");
}

fn percent_encoded(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02x}")).collect()
}

#[test]
fn a_drawing_reads_no_file_and_no_address() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let secret = folder.path().join("secret.png");
    std::fs::write(&secret, file(&halves(40, 20), ImageFormat::Png)).expect("the file can be written");
    let path = secret.display();
    for address in [
        path.to_string(),
        format!("file://{path}"),
        "https://example.org/seen.png".to_owned(),
        "//example.org/seen.png".to_owned(),
    ] {
        for attribute in ["href", "xlink:href"] {
            let element = format!(r#"<image width="40" height="20" {attribute}="{address}"/>"#);
            assert!(is_blank(&painted(&drawing(&element))), "{element} must show nothing");
            let filter = format!(
                r#"<filter id="f"><feImage {attribute}="{address}"/></filter><g filter="url(#f)"><rect width="1" height="1"/></g>"#
            );
            assert!(is_blank(&painted(&drawing(&filter))), "{filter} must show nothing");
        }
    }
}

#[test]
fn nothing_that_runs_survives_in_what_is_kept() {
    let hostile = drawing(
        r#"<script>alert(1)</script>
           <style>@import url("https://example.org/x.css"); rect { fill: url(javascript:alert(1)) }</style>
           <rect width="5" height="5" onload="alert(1)" onclick="alert(1)"/>
           <a xlink:href="javascript:alert(1)"><circle r="9"/></a>
           <foreignObject width="40" height="20"><p xmlns="http://www.w3.org/1999/xhtml">alert(1)</p></foreignObject>
           <animate attributeName="href" values="javascript:alert(1)"/>
           <use href="https://example.org/x.svg#a"/>"#,
    );
    let kept = take_in(hostile.as_bytes()).expect("what can be painted of it is");
    assert!(kept.bytes.starts_with(b"\x89PNG"), "pixels are kept, never the drawing itself");
    for trace in ["alert", "script", "http", "example.org"] {
        let found = kept.bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
        assert!(!found, "{trace} must not reach the project");
    }
}

#[test]
fn entities_are_refused_before_they_multiply() {
    let laughs = format!(
        r#"<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
           <svg {NAMESPACES} width="9" height="9"><text>&c;</text></svg>"#
    );
    let file = format!(
        r#"<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname">]>
           <svg {NAMESPACES} width="9" height="9"><text>&file;</text></svg>"#
    );
    for svg in [laughs, file] {
        assert_eq!(take_in(svg.as_bytes()), Err(ImageProblem::TooIntricate));
    }
}

#[test]
fn parts_that_are_named_over_and_over_are_refused_before_they_are_painted() {
    let layers = |element: &str, reference: &dyn Fn(u32) -> String| {
        (1..30)
            .map(|layer| format!(r#"<{element} id="l{layer}">{}</{element}>"#, reference(layer - 1)))
            .collect::<String>()
    };
    let twice = |layer| format!(r##"<use href="#l{layer}"/><use href="#l{layer}"/>"##);
    let masked = |layer| format!(r##"<rect width="9" height="9" mask="url(#l{layer})"/>"##).repeat(2);
    let filled = |layer| format!(r##"<rect width="9" height="9" fill="url('#l{layer}')"/>"##).repeat(2);
    let first = r#"<g id="l0"><rect width="9" height="9"/></g>"#;
    let long_line: String = (0..60_000).map(|point| format!("{point} {} ", point % 7)).collect();
    for (name, content) in [
        ("uses", format!(r##"<defs>{first}{}</defs><use href="#l29"/>"##, layers("g", &twice))),
        ("masks", format!(r##"{}<rect width="9" height="9" mask="url(#l29)"/>"##, layers("mask", &masked))),
        (
            "patterns",
            format!(r##"{}<rect width="9" height="9" fill="url(#l29)"/>"##, layers("pattern", &filled)),
        ),
        (
            "markers",
            format!(
                r##"<marker id="m"><path d="M{}"/></marker><polyline marker-mid="url(#m)" points="{long_line}"/>"##,
                &long_line[..60_000]
            ),
        ),
        (
            "markers by a style sheet",
            format!(
                r##"<style>polyline {{ marker-mid: url("#m") }}</style><marker id="m"><path d="M{}"/></marker>
                    <polyline points="{long_line}"/>"##,
                &long_line[..60_000]
            ),
        ),
        ("paths", format!(r##"<path id="p" d="M{long_line}"/>{}"##, r##"<use href="#p"/>"##.repeat(3000))),
        ("depth", format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000))),
        ("elements", "<g/>".repeat(300_000)),
        ("rules", format!("<style>{}</style>{}", "a{}".repeat(20_000), "<g/>".repeat(20_000))),
    ] {
        assert_eq!(take_in(drawing(&content).as_bytes()), Err(ImageProblem::TooIntricate), "{name}");
    }
}

#[test]
fn a_drawing_as_deep_as_drawing_programs_nest_is_painted() {
    let nested =
        format!("{}<rect width='9' height='9'/>{}", "<g opacity='0.999'>".repeat(150), "</g>".repeat(150));
    assert!(!is_blank(&painted(&drawing(&nested))), "150 groups within each other are no reason to refuse");
}

#[test]
fn effects_that_would_take_minutes_are_refused() {
    let filtered = |primitive: &str| {
        drawing(&format!(
            r#"<filter id="f">{primitive}</filter><g filter="url(#f)"><rect width="40" height="20"/></g>"#
        ))
    };
    let kernel = "1 ".repeat(900);
    for svg in [
        filtered(&format!(r#"<feConvolveMatrix order="30" kernelMatrix="{kernel}"/>"#)),
        filtered(r#"<feMorphology operator="dilate" radius="20"/>"#),
        filtered(r#"<feTurbulence numOctaves="1000" baseFrequency="0.1"/>"#),
        filtered(&r#"<feGaussianBlur stdDeviation="5"/>"#.repeat(500)),
        drawing(
            r#"<pattern id="p" patternUnits="userSpaceOnUse" width="90000" height="90000"><rect width="1" height="1"/></pattern>
               <rect width="9" height="9" fill="url(#p)"/>"#,
        ),
        drawing(
            &format!(
                "{}<circle r='9'/>{}",
                "<g opacity='0.9'><rect width='40' height='20'/>".repeat(150),
                "</g>".repeat(150)
            )
            .repeat(5),
        ),
    ] {
        assert_eq!(take_in(svg.as_bytes()), Err(ImageProblem::TooIntricate), "{}", &svg[..120]);
    }
    let shadow = filtered(r#"<feDropShadow stdDeviation="1"/>"#);
    assert!(take_in(shadow.as_bytes()).is_ok(), "a shadow as drawing programs write it is painted");
}

#[test]
fn sizes_without_end_are_brought_to_the_size_of_a_card() {
    for (size, wanted) in [
        (r#"width="1e9" height="1e9""#, (LONGEST_SIDE, LONGEST_SIDE)),
        (r#"width="1000000" height="1""#, (LONGEST_SIDE, 1)),
        (r#"viewBox="0 0 0.001 0.002""#, (LONGEST_SIDE / 2, LONGEST_SIDE)),
    ] {
        let svg = format!(r#"<svg {NAMESPACES} {size}><rect width="9" height="9"/></svg>"#);
        let kept = take_in(svg.as_bytes()).expect("an SVG of any size");
        assert_eq!((kept.width, kept.height), wanted, "{size}");
    }
}

#[test]
fn what_is_no_sound_svg_is_refused_by_what_it_is() {
    let unreadable = |svg: &str| {
        matches!(take_in(svg.as_bytes()), Err(ImageProblem::Unreadable { format: SourceFormat::Svg, .. }))
    };
    assert!(unreadable(&drawing("<rect>")), "a tag that is left open");
    assert!(unreadable(&drawing("<rect/>")[..60]), "a file that is cut off");
    assert!(unreadable(&format!(r#"<svg {NAMESPACES} width="-4" height="3"/>"#)), "a size below nothing");
    let page = "<!doctype html><html><body><svg width='3' height='3'></svg></body></html>";
    assert!(take_in(page.as_bytes()).is_err(), "a web page is no drawing, even with one in it");
    let other = r#"<plan xmlns="https://example.org/plan"><svg/></plan>"#;
    assert_eq!(take_in(other.as_bytes()), Err(ImageProblem::UnknownFormat), "another kind of document");
}
