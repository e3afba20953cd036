//! A map as one HTML file that needs nothing else: the drawing to be moved and searched, its risk table, and the map in
//! words. It may run one script, its own, and may ask nothing of any network: both are said in its policy, so that no
//! text of a project can become more than text.

mod drawing;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};
use sightline_model::ActionPriority;
use sightline_scene::marks::{GLYPH_SIZE, priority_shape};
use sightline_scene::{Column, Heat, Scene};

use self::drawing::FirstRows;
pub use self::words::HtmlWords;
use crate::painting::Painted;
use crate::painting::brush::Brush;
use crate::pdf::{DrawingWords, legend, said};
use crate::ranked::{RankedRisk, cell};
use crate::svg::{Images, write_shape, writer::Writer};
use crate::theme::{Theme, Token};

/// The one script.
const SCRIPT: &str = include_str!("html/page.js");
/// The rules of the style sheet; its colours stand before them.
const RULES: &str = include_str!("html/page.css");

/// A map, and what stands on its page.
pub struct WebMap<'a> {
    /// The map, laid out.
    pub scene: &'a Scene,
    /// The pictures on its cards.
    pub images: &'a Images,
    /// In which colours.
    pub theme: Theme,
    /// By which measure its cards show their risk.
    pub heat: Heat,
    /// The title of the map.
    pub title: &'a str,
    /// What stands below it: the project, the day.
    pub subtitle: &'a str,
    /// The risk table of the map.
    pub risks: &'a [RankedRisk],
    /// What is only seen, in words.
    pub drawing_words: &'a DrawingWords,
    /// What the page says.
    pub words: &'a HtmlWords,
}

/// Writes the page. Its text is set in the bundled families where the reader has them and in the system's elsewhere;
/// every line of the drawing keeps its place and its width.
#[must_use]
pub fn html(map: &WebMap<'_>) -> String {
    let style = style_sheet(map.theme);
    let mut writer = Writer::fragment(map.theme);
    writer.raw("<!DOCTYPE html>\n");
    writer.open("html", &[("lang", &map.drawing_words.language)]);
    writer.open("head", &[]);
    writer.empty("meta", &[("charset", &"utf-8")]);
    writer.empty("meta", &[("http-equiv", &"Content-Security-Policy"), ("content", &policy(&style))]);
    writer.empty("meta", &[("name", &"viewport"), ("content", &"width=device-width, initial-scale=1")]);
    writer.empty("meta", &[("name", &"generator"), ("content", &"Sightline")]);
    writer.element("title", &[], map.title);
    writer.raw(&format!("<style>{style}</style>\n"));
    writer.close("head");
    writer.open("body", &[]);
    head(&mut writer, map);
    writer.open("main", &[]);
    let first_rows = first_rows(map.risks);
    writer.open("div", &[("id", &"map"), ("role", &"group"), ("tabindex", &"0"), ("aria-label", &map.title)]);
    drawing::write(&mut writer, map, &first_rows);
    writer.close("div");
    writer.element("p", &[("class", &"keys")], &map.words.keys);
    signs(&mut writer, map);
    risks(&mut writer, map);
    outline(&mut writer, map);
    writer.close("main");
    writer.raw(&format!("<script>{SCRIPT}</script>\n"));
    writer.close("body");
    writer.close("html");
    writer.into_text()
}

/// Nothing from anywhere, but pictures that stand in the file itself, this style sheet and this script.
fn policy(style: &str) -> String {
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; img-src data:; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; \
         form-action 'none'",
        hash(style),
        hash(SCRIPT)
    )
}

/// The colours that the rules name, and the rules.
fn style_sheet(theme: Theme) -> String {
    let scheme = if theme.is_dark() { "dark" } else { "light" };
    let mut css = format!("\n:root {{\n  color-scheme: {scheme};\n");
    for token in Token::ALL {
        let name = format!("--color-{}", token.word());
        if RULES.contains(&format!("var({name})")) {
            // Writing to a string cannot fail.
            let _ = writeln!(css, "  {name}: {};", token.color(theme));
        }
    }
    css + "}\n\n" + RULES
}

fn first_rows(risks: &[RankedRisk]) -> FirstRows {
    let mut first = BTreeMap::new();
    for (row, risk) in (1..).zip(risks) {
        if let Some(card) = risk.card {
            first.entry(card).or_insert(row);
        }
    }
    first
}

fn head(writer: &mut Writer, map: &WebMap<'_>) {
    let words = map.words;
    writer.open("header", &[]);
    writer.open("div", &[]);
    writer.element("h1", &[], map.title);
    writer.element("p", &[], map.subtitle);
    writer.close("div");
    writer.open("form", &[("role", &"search")]);
    writer.element("label", &[("for", &"search")], &words.search);
    writer.empty("input", &[("id", &"search"), ("type", &"search"), ("autocomplete", &"off")]);
    for (value, name, sign) in [("back", &words.previous, "‹"), ("on", &words.next, "›")] {
        writer.element("button", &[("value", &value), ("aria-label", name), ("title", name)], sign);
    }
    let (some, none) = (&words.hits, &words.no_hits);
    let hits: [(&str, &dyn std::fmt::Display); 4] =
        [("id", &"hits"), ("role", &"status"), ("data-some", some), ("data-none", none)];
    writer.element("output", &hits, "");
    writer.close("form");
    writer.open("div", &[("class", &"zoom"), ("role", &"group"), ("aria-label", &words.zoom)]);
    for (key, name, sign) in [("-", &words.zoom_out, "−"), ("+", &words.zoom_in, "+")] {
        let attributes: [(&str, &dyn std::fmt::Display); 4] =
            [("type", &"button"), ("data-key", &key), ("aria-label", name), ("title", name)];
        writer.element("button", &attributes, sign);
    }
    writer.element("button", &[("type", &"button"), ("data-key", &"0")], &words.whole_map);
    writer.close("div");
    writer.close("header");
}

/// What the signs on the map mean.
fn signs(writer: &mut Writer, map: &WebMap<'_>) {
    let explained = legend::explained((map.scene, map.heat), map.drawing_words);
    if explained.is_empty() {
        return;
    }
    writer.open("section", &[("aria-labelledby", &"legend")]);
    writer.element("h2", &[("id", &"legend")], &map.drawing_words.legend);
    writer.open("ul", &[("class", &"legend")]);
    for entry in explained {
        writer.open("li", &[]);
        sign(writer, map, entry.width, &entry.sign);
        writer.element("span", &[], &entry.said);
        writer.close("li");
    }
    writer.close("ul");
    writer.close("section");
}

/// A sign among text, which says what it means.
fn sign(writer: &mut Writer, map: &WebMap<'_>, width: f32, shapes: &[Painted]) {
    let view = format!("0 0 {width} {GLYPH_SIZE}");
    let size: [(&str, &dyn std::fmt::Display); 4] =
        [("width", &width), ("height", &GLYPH_SIZE), ("viewBox", &view), ("aria-hidden", &"true")];
    writer.open("svg", &size);
    shapes.iter().for_each(|painted| write_shape(writer, &painted.shape, map.images));
    writer.close("svg");
}

fn risks(writer: &mut Writer, map: &WebMap<'_>) {
    let words = map.words;
    writer.open("section", &[("aria-labelledby", &"risks")]);
    writer.element("h2", &[("id", &"risks")], &words.risks);
    if map.risks.is_empty() {
        writer.element("p", &[], &words.no_risks);
        return writer.close("section");
    }
    let scrolled: [(&str, &dyn std::fmt::Display); 4] =
        [("class", &"table"), ("role", &"group"), ("aria-labelledby", &"risks"), ("tabindex", &"0")];
    writer.open("div", &scrolled);
    writer.open("table", &[]);
    writer.element("caption", &[], &words.risks_caption);
    writer.open("thead", &[]);
    writer.open("tr", &[]);
    for (column, head) in words.heads.iter().enumerate() {
        let class = if is_number(column) { "number" } else { "" };
        writer.element("th", &[("scope", &"col"), ("class", &class)], head);
    }
    writer.close("tr");
    writer.close("thead");
    writer.open("tbody", &[]);
    let places: BTreeMap<_, _> =
        map.scene.cards.iter().enumerate().map(|(at, card)| (card.card, at)).collect();
    for (row, risk) in (1..).zip(map.risks) {
        let card = risk.card.and_then(|card| places.get(&card)).copied();
        risk_row(writer, map, row, risk, card);
    }
    writer.close("tbody");
    writer.close("table");
    writer.close("div");
    writer.close("section");
}

fn is_number(column: usize) -> bool {
    column == 0 || (6..10).contains(&column)
}

fn risk_row(writer: &mut Writer, map: &WebMap<'_>, row: usize, risk: &RankedRisk, card: Option<usize>) {
    let id = format!("risk-{row}");
    let about = card.map_or_else(String::new, |card| format!("card-{card}"));
    let attributes: [(&str, &dyn std::fmt::Display); 2] = [("id", &id), ("data-about", &about)];
    writer.open("tr", if card.is_some() { &attributes } else { &attributes[..1] });
    let rank = risk.rank.map(|rank| rank.to_string()).unwrap_or_default();
    writer.element("td", &[("class", &"number")], &rank);
    writer.element("td", &[], &risk.step);
    let text = if risk.about.trim().is_empty() { &map.drawing_words.empty_card } else { &risk.about };
    writer.open("td", &[]);
    match card {
        Some(card) => writer.element("a", &[("href", &format_args!("#card-{card}"))], text),
        None => writer.element("span", &[], &risk.about),
    }
    writer.close("td");
    let named = if risk.failure_mode.trim().is_empty() { &map.words.unnamed } else { &risk.failure_mode };
    writer.element("th", &[("scope", &"row")], named);
    writer.element("td", &[], &risk.effect);
    writer.element("td", &[], &risk.cause);
    for number in risk.scores.into_iter().chain([risk.rpn]) {
        writer.element("td", &[("class", &"number")], &cell(number));
    }
    writer.open("td", &[("class", &"priority")]);
    if let Some(priority) = risk.priority {
        sign(writer, map, GLYPH_SIZE, &priority_sign(priority));
        let name = map.drawing_words.priorities.get(&priority).map_or("", String::as_str);
        writer.element("span", &[], name);
    }
    writer.close("td");
    writer.close("tr");
}

fn priority_sign(priority: ActionPriority) -> Vec<Painted> {
    let ((fill, letter), shape) = (Token::priority(priority), priority_shape(priority));
    let mut brush = Brush::new();
    brush.glyph(shape.outline, (0.0, 0.0), fill);
    brush.glyph(shape.letter, (0.0, 0.0), letter);
    brush.finish()
}

/// The map in words, by phase, step and lane: for those who do not see the drawing, and for those who copy from it.
fn outline(writer: &mut Writer, map: &WebMap<'_>) {
    let scene = map.scene;
    let mut cards: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, card) in scene.cards.iter().enumerate() {
        cards.entry(card.column).or_default().push(at);
    }
    writer.open("section", &[("aria-labelledby", &"outline")]);
    writer.element("h2", &[("id", &"outline")], &map.words.outline);
    for phase in &scene.phases {
        let title = said::joined(&phase.lines);
        writer.element("h3", &[], if title.is_empty() { &map.drawing_words.untitled_phase } else { &title });
        for (at, column) in (0..).zip(&scene.columns).filter(|(_, column)| column.phase == phase.phase) {
            step(writer, map, column, cards.get(&at).map_or(&[], Vec::as_slice));
        }
    }
    writer.close("section");
}

fn step(writer: &mut Writer, map: &WebMap<'_>, column: &Column, cards: &[usize]) {
    let title = said::joined(&column.lines);
    writer.element("h4", &[], if title.is_empty() { &map.words.untitled_step } else { &title });
    if cards.is_empty() {
        return;
    }
    writer.open("ul", &[]);
    for card in cards.iter().filter_map(|at| map.scene.cards.get(*at)) {
        let row = map.scene.rows.get(card.row as usize);
        let lane = row.map(|row| said::joined(&row.lines)).unwrap_or_default();
        writer.open("li", &[]);
        writer.element("span", &[("class", &"lane")], &lane);
        writer.element("span", &[], &said::card(card, map.drawing_words));
        if let Some(marks) = said::marks(card, map.drawing_words) {
            writer.element("small", &[], &marks);
        }
        writer.close("li");
    }
    writer.close("ul");
}
