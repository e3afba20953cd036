//! The menu bars of the windows. What is chosen goes to the page of that window, which knows what it means; the page gets
//! every key before the menu bar does, so that no shortcut acts twice and a text field keeps its own.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use sightline_app::{EditingDeed, Menu, MenuBar, MenuEntry};
use tauri::menu::{IsMenuItem, Menu as NativeBar, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, Wry};

/// What the page of a window hears when an item is chosen, with the id of the command.
const EVENT: &str = "menu";
/// Parts the label of a window from what is chosen in its menu. Labels do not hold it.
const PART: char = '|';
/// What the ids of the web engine's own deeds begin with.
const EDITING: &str = "editing:";

/// What each window's menu bar shows now, by the window's label.
#[derive(Default)]
pub struct MenuBars {
    shown: Mutex<BTreeMap<String, Shown>>,
}

struct Shown {
    bar: MenuBar,
    /// The items of commands, in their order.
    items: Vec<MenuItem<Wry>>,
}

impl MenuBars {
    /// Forgets a window that is gone.
    pub fn forget(&self, window: &str) {
        self.shown().remove(window);
    }

    fn shown(&self) -> MutexGuard<'_, BTreeMap<String, Shown>> {
        // A bar is put in only when it is whole, so that a panic elsewhere cannot have left one half-way.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows a menu bar in a window. Where only words and states differ from the one that is there, its items are changed in
/// place: a bar that is built anew would close a menu that is open.
///
/// # Errors
/// Where the window is gone, or the system refuses a menu.
pub fn show(shell: &AppHandle, window: &str, bar: &MenuBar) -> tauri::Result<()> {
    let bars = shell.state::<MenuBars>();
    let mut shown = bars.shown();
    dress(shell, bar.dark)?;
    if let Some(before) = shown.get_mut(window)
        && shape(&before.bar) == shape(bar)
    {
        for ((item, was), is) in before.items.iter().zip(commands(&before.bar)).zip(commands(bar)) {
            if was.1 != is.1 {
                item.set_text(spelled(is.1))?;
            }
            if was.2 != is.2 {
                item.set_enabled(is.2)?;
            }
        }
        before.bar = bar.clone();
        return Ok(());
    }
    let Some(native_window) = shell.get_webview_window(window) else { return Ok(()) };
    let mut items = Vec::new();
    let native = NativeBar::new(shell)?;
    for menu in &bar.menus {
        native.append(&submenu(shell, window, menu, &mut items)?)?;
    }
    if cfg!(target_os = "macos") {
        // There the bar belongs to the app: the window in front puts its own into it.
        shell.set_menu(native)?;
    } else {
        native_window.set_menu(native)?;
    }
    shown.insert(window.to_owned(), Shown { bar: bar.clone(), items });
    Ok(())
}

/// Tells the page of a window what was chosen in its menu, or lets its web engine do it.
pub fn chosen(shell: &AppHandle, event: &MenuEvent) {
    let Some((window, id)) = event.id().as_ref().split_once(PART) else { return };
    let Some(webview) = shell.get_webview_window(window) else { return };
    let done = match id.strip_prefix(EDITING).and_then(EditingDeed::from_word) {
        Some(deed) => edit(&webview, deed),
        None => webview.emit_to(window, EVENT, id),
    };
    // The window is closing: nobody waits for what was chosen.
    drop(done);
}

fn submenu(
    shell: &AppHandle,
    window: &str,
    menu: &Menu,
    items: &mut Vec<MenuItem<Wry>>,
) -> tauri::Result<Submenu<Wry>> {
    let native = Submenu::new(shell, spelled(&menu.title), true)?;
    for entry in &menu.entries {
        native.append(&*item(shell, window, entry, items)?)?;
    }
    Ok(native)
}

fn item(
    shell: &AppHandle,
    window: &str,
    entry: &MenuEntry,
    items: &mut Vec<MenuItem<Wry>>,
) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(match entry {
        MenuEntry::Command { id, label, shortcut, enabled } => {
            let id = format!("{window}{PART}{id}");
            let accelerator = shortcut.as_deref().and_then(accelerator);
            let label = spelled(label);
            let item = MenuItem::with_id(shell, &id, &label, *enabled, accelerator.as_deref())
                // A key that the system's menus do not know is the page's alone.
                .or_else(|_| MenuItem::with_id(shell, &id, &label, *enabled, None::<&str>))?;
            items.push(item.clone());
            Box::new(item)
        }
        MenuEntry::Editing { deed, label } => editing_item(shell, window, *deed, &spelled(label))?,
        MenuEntry::Separator => Box::new(PredefinedMenuItem::separator(shell)?),
        MenuEntry::Menu { menu } => Box::new(submenu(shell, window, menu, items)?),
    })
}

/// The items that the other systems bring along act on whatever has the keyboard.
#[cfg(not(target_os = "linux"))]
fn editing_item(
    shell: &AppHandle,
    _window: &str,
    deed: EditingDeed,
    label: &str,
) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(Box::new(match deed {
        EditingDeed::Cut => PredefinedMenuItem::cut(shell, Some(label))?,
        EditingDeed::Copy => PredefinedMenuItem::copy(shell, Some(label))?,
        EditingDeed::Paste => PredefinedMenuItem::paste(shell, Some(label))?,
        EditingDeed::SelectAll => PredefinedMenuItem::select_all(shell, Some(label))?,
    }))
}

/// GTK has no such items, and the web engine does it when it is told to.
#[cfg(target_os = "linux")]
fn editing_item(
    shell: &AppHandle,
    window: &str,
    deed: EditingDeed,
    label: &str,
) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    let keys = match deed {
        EditingDeed::Cut => "Ctrl+X",
        EditingDeed::Copy => "Ctrl+C",
        EditingDeed::Paste => "Ctrl+V",
        EditingDeed::SelectAll => "Ctrl+A",
    };
    let id = format!("{window}{PART}{EDITING}{}", deed.word());
    Ok(Box::new(MenuItem::with_id(shell, id, label, true, Some(keys))?))
}

#[cfg(target_os = "linux")]
fn edit(window: &tauri::WebviewWindow, deed: EditingDeed) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;

    let command = match deed {
        EditingDeed::Cut => "Cut",
        EditingDeed::Copy => "Copy",
        EditingDeed::Paste => "Paste",
        EditingDeed::SelectAll => "SelectAll",
    };
    window.with_webview(move |webview| webview.inner().execute_editing_command(command))
}

/// The items of these systems have done it already.
#[cfg(not(target_os = "linux"))]
fn edit(_window: &tauri::WebviewWindow, _deed: EditingDeed) -> tauri::Result<()> {
    Ok(())
}

/// A shortcut of the page as native menus write it. Letters and signs without a command key are the page's alone: in a
/// menu they would act while somebody types.
fn accelerator(shortcut: &str) -> Option<String> {
    let key = shortcut.rsplit('+').next().filter(|key| !key.is_empty())?;
    let is_function_key = key.len() > 1 && key.starts_with('F') && key[1..].parse::<u8>().is_ok();
    let has_command_key = shortcut.starts_with("Mod+") || shortcut.starts_with("Alt+");
    (has_command_key || is_function_key).then(|| shortcut.replacen("Mod+", "CmdOrCtrl+", 1))
}

/// In native menus one "&" marks the letter of a key, two are one.
fn spelled(words: &str) -> String {
    words.replace('&', "&&")
}

/// What does not change without building a bar anew: titles, commands and their keys.
fn shape(bar: &MenuBar) -> Vec<String> {
    fn of(menu: &Menu, found: &mut Vec<String>) {
        found.push(format!("menu {}", menu.title));
        for entry in &menu.entries {
            match entry {
                MenuEntry::Command { id, shortcut, .. } => found.push(format!("{id} {shortcut:?}")),
                MenuEntry::Editing { deed, label } => found.push(format!("{} {label}", deed.word())),
                MenuEntry::Separator => found.push(String::new()),
                MenuEntry::Menu { menu } => of(menu, found),
            }
        }
        found.push("end".to_owned());
    }
    let mut found = Vec::new();
    for menu in &bar.menus {
        of(menu, &mut found);
    }
    found
}

/// The commands of a bar in their order: id, label, and whether each makes sense now.
fn commands(bar: &MenuBar) -> Vec<(&str, &str, bool)> {
    fn of<'a>(menu: &'a Menu, found: &mut Vec<(&'a str, &'a str, bool)>) {
        for entry in &menu.entries {
            match entry {
                MenuEntry::Command { id, label, enabled, .. } => found.push((id, label, *enabled)),
                MenuEntry::Menu { menu } => of(menu, found),
                MenuEntry::Editing { .. } | MenuEntry::Separator => {}
            }
        }
    }
    let mut found = Vec::new();
    for menu in &bar.menus {
        of(menu, &mut found);
    }
    found
}

/// Gives the parts of windows that the toolkit draws the darkness of the page. Where the page has the system's colours,
/// they are as the system wants them.
#[cfg(target_os = "linux")]
fn dress(shell: &AppHandle, dark: Option<bool>) -> tauri::Result<()> {
    use std::sync::OnceLock;

    use gtk::prelude::GtkSettingsExt;

    static OF_THE_SYSTEM: OnceLock<bool> = OnceLock::new();
    shell.run_on_main_thread(move || {
        let Some(settings) = gtk::Settings::default() else { return };
        let of_the_system = *OF_THE_SYSTEM.get_or_init(|| settings.is_gtk_application_prefer_dark_theme());
        let wished = dark.unwrap_or(of_the_system);
        if settings.is_gtk_application_prefer_dark_theme() != wished {
            settings.set_gtk_application_prefer_dark_theme(wished);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn dress(shell: &AppHandle, dark: Option<bool>) -> tauri::Result<()> {
    shell.set_theme(dark.map(|dark| if dark { tauri::Theme::Dark } else { tauri::Theme::Light }));
    Ok(())
}

/// Lets the page of a window have every key before the menu bar: WebKit gives back what the page did not take.
///
/// # Errors
/// Where the window is gone already.
#[cfg(target_os = "linux")]
pub fn give_keys_to_page_first(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use gtk::gdk::keys::constants::F10;
    use gtk::glib::Propagation;
    use gtk::prelude::{Cast, ContainerExt, GtkWindowExt, MenuShellExt, WidgetExt};

    let (native, column) = (window.gtk_window()?, window.default_vbox()?);
    native.connect_key_press_event(move |native, key| {
        if !native.propagate_key_event(key) && !native.activate_key(key) && key.keyval() == F10 {
            let bar = column.children().into_iter().find_map(|child| child.downcast::<gtk::MenuBar>().ok());
            if let Some(bar) = bar.filter(WidgetExt::is_visible) {
                bar.select_first(false);
            }
        }
        // The toolkit's own way would hand the key to the page a second time.
        Propagation::Stop
    });
    Ok(())
}

/// The other systems ask the page first by themselves.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn give_keys_to_page_first(_window: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(id: &str, label: &str, enabled: bool) -> MenuEntry {
        let (id, label) = (id.to_owned(), label.to_owned());
        MenuEntry::Command { id, label, shortcut: Some("Mod+Z".to_owned()), enabled }
    }

    fn bar(title: &str, entries: Vec<MenuEntry>) -> MenuBar {
        MenuBar { menus: vec![Menu { title: title.to_owned(), entries }], dark: None }
    }

    #[test]
    fn a_menu_shows_the_keys_that_act_everywhere_and_no_letter_that_is_typed() {
        assert_eq!(accelerator("Mod+Shift+Z").as_deref(), Some("CmdOrCtrl+Shift+Z"));
        assert_eq!(accelerator("Alt+Enter").as_deref(), Some("Alt+Enter"));
        assert_eq!(accelerator("F5").as_deref(), Some("F5"));
        assert_eq!(accelerator("F"), None, "it would mark a fail point while somebody writes");
        assert_eq!(accelerator("?"), None);
        assert_eq!(accelerator("Delete"), None, "a text field needs it");
    }

    #[test]
    fn a_bar_is_built_anew_only_where_its_commands_or_titles_are_others() {
        let before = bar("Edit", vec![command("edit.undo", "Undo", false), MenuEntry::Separator]);
        let after = bar("Edit", vec![command("edit.undo", "Undo adding a card", true), MenuEntry::Separator]);
        assert_eq!(shape(&before), shape(&after));
        assert_eq!(commands(&after), [("edit.undo", "Undo adding a card", true)]);
        let more = bar("Edit", vec![command("edit.undo", "Undo", false)]);
        assert_ne!(shape(&before), shape(&more));
        let chinese = bar("编辑", vec![command("edit.undo", "撤销", false), MenuEntry::Separator]);
        assert_ne!(shape(&before), shape(&chinese));
    }
}
