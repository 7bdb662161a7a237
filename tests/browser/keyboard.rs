//! Keys as the browser wants to hear of them.

use serde_json::{Value, json};

/// A key with what is held down beside it.
pub struct Key<'a> {
    name: &'a str,
    modifiers: u8,
}

impl<'a> Key<'a> {
    /// A key by its name in the DOM, or a character; `Shift+`, `Control+`, `Alt+` and `Meta+` may precede it.
    pub fn named(key: &'a str) -> Self {
        let held = [("Alt+", 1), ("Control+", 2), ("Meta+", 4), ("Shift+", 8)];
        let mut found = Self { name: key, modifiers: 0 };
        while let Some((rest, bit)) = held.iter().find_map(|(m, bit)| Some((found.name.strip_prefix(m)?, bit))) {
            found = Self { name: rest, modifiers: found.modifiers | bit };
        }
        found
    }

    pub fn down(&self) -> Value {
        let mut event = self.event(if self.text().is_empty() { "rawKeyDown" } else { "keyDown" });
        event["text"] = self.text().into();
        event
    }

    pub fn up(&self) -> Value {
        self.event("keyUp")
    }

    fn event(&self, kind: &str) -> Value {
        let name = if self.name == "Space" { " " } else { self.name };
        json!({"type": kind, "key": name, "windowsVirtualKeyCode": self.code(), "modifiers": self.modifiers})
    }

    /// What the key writes.
    fn text(&self) -> &str {
        match self.name {
            "Enter" => "\r",
            "Space" => " ",
            name if name.chars().count() == 1 => name,
            _ => "",
        }
    }

    fn code(&self) -> u32 {
        match self.name {
            "Backspace" => 8,
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "Space" => 32,
            "PageUp" => 33,
            "PageDown" => 34,
            "End" => 35,
            "Home" => 36,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            "Delete" => 46,
            name if name.chars().count() == 1 => name.chars().next().map_or(0, |c| c.to_ascii_uppercase().into()),
            name => panic!("no key is called {name}"),
        }
    }
}
