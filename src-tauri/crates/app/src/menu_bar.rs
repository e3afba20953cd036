//! The menu bar of a window, as the page describes it and the desktop shows it. Which menus there are and what is in them
//! follows from the page's one list of commands.

use serde::{Deserialize, Serialize};
use sightline_model::words;
use specta::Type;

/// A menu bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MenuBar {
    /// Its menus from left to right.
    pub menus: Vec<Menu>,
    /// Whether it is dark beside the page; nothing where the page has the colours of the system.
    pub dark: Option<bool>,
}

/// A menu, in the bar or within another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Menu {
    /// What it is called, in the person's language.
    pub title: String,
    /// What is in it from top to bottom.
    pub entries: Vec<MenuEntry>,
}

/// One line of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MenuEntry {
    /// Something that the page does.
    Command {
        /// Names it for the page, which hears it as the event `menu`.
        id: String,
        /// What it is called.
        label: String,
        /// The keys as the page writes them ("Mod+Shift+Z"); nothing where it has none. The page gets every key first.
        shortcut: Option<String>,
        /// Whether it makes sense now.
        enabled: bool,
    },
    /// What a web engine does by itself with a text or with what is chosen.
    Editing {
        /// What it does.
        deed: EditingDeed,
        /// What it is called.
        label: String,
    },
    /// A line between groups.
    Separator,
    /// A menu within the menu.
    Menu {
        /// That menu.
        menu: Menu,
    },
}

words! {
    /// What every web engine does with a text, and tells the page of.
    EditingDeed {
        /// Takes what is chosen to the clipboard.
        Cut = "cut",
        /// Takes a copy of it there.
        Copy = "copy",
        /// Puts in what is in the clipboard.
        Paste = "paste",
        /// Chooses all.
        SelectAll = "selectAll",
    }
}
