//! Built registers, served, with all their pages.

use super::server::{Server, serve};
use crate::register::Folder;

/// Both trees of a register. The public one knows where it is served.
pub struct Site {
    pub folder: Folder,
    public: Server,
    register: Server,
}

/// A page of a site.
pub struct Place {
    /// As a fault names it: `site/public/fr/index.html`.
    pub path: String,
    pub address: String,
    pub html: String,
}

impl Site {
    /// Builds a register, with git on the path, and serves it.
    pub fn of(folder: Folder) -> Self {
        let [public, register] = ["site/public", "site/register"].map(|tree| serve(&folder.path().join(tree)));
        let path = std::env::var_os("PATH").expect("a path");
        let mut build = folder.command(&["build", "--base-url", &public.at("")]);
        let output = build.env("PATH", path).output().expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Self { folder, public, register }
    }

    /// The example, in all languages of the tool.
    pub fn example() -> Self {
        let folder = Folder::example();
        let company = folder.read("company.yaml").replace("languages: [fr, en]", "languages: [fr, en, de]");
        folder.write("company.yaml", company);
        Self::of(folder)
    }

    /// The address of a page by its path, such as `site/public/fr/index.html`.
    pub fn at(&self, path: &str) -> String {
        let inside = |tree| path.strip_prefix(tree);
        match (inside("site/public/"), inside("site/register/")) {
            (Some(path), _) => self.public.at(path),
            (_, Some(path)) => self.register.at(path),
            _ => panic!("{path} is in no tree"),
        }
    }

    /// Every page of both trees, in the order of their paths.
    pub fn pages(&self) -> Vec<Place> {
        let files = self.folder.files("site").into_iter().filter(|(path, _)| path.ends_with(".html"));
        let pages = files.map(|(path, bytes)| {
            let path = format!("site/{path}");
            Place { address: self.at(&path), html: String::from_utf8(bytes).expect("UTF-8"), path }
        });
        pages.collect()
    }
}
