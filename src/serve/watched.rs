//! The files pages are made from, and the wait for one to change.
//!
//! The system's events only wake us; whether anything changed is seen from the files' stamps. So what others write
//! beside the register starts no build, and a change that no event tells of is seen at the next look.

use crate::history::git;
use crate::load::disk::{self, FOLDERS, Stamps};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// Several files saved at once are one change: it is over when nothing happened for this long…
const QUIET: Duration = Duration::from_millis(15);
/// …or, where somebody writes all the time, after this many times that.
const PATIENCE: usize = 10;
/// A day that passed, or a change no event told of, is seen after this time at the latest…
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// …and where the system tells of nothing, after this.
const LOOK_UNWATCHED: Duration = Duration::from_secs(1);

/// The register's files, the documents its contracts name, and the place of its repository's newest commit.
pub struct Watched {
    root: PathBuf,
    documents: BTreeSet<PathBuf>,
    stamps: Stamps,
    events: Option<Events>,
}

/// What the system tells of folders.
struct Events {
    watcher: RecommendedWatcher,
    told: Receiver<Vec<PathBuf>>,
    folders: BTreeMap<PathBuf, RecursiveMode>,
}

impl Watched {
    /// A register's files as they are now.
    pub fn new(root: &Path) -> Self {
        // The system tells of files by the path their folder is watched under.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let mut watched = Self { root, documents: BTreeSet::new(), stamps: Stamps::new(), events: None };
        watched.have_changed();
        watched
    }

    /// Asks the system to tell of changes.
    ///
    /// # Errors
    /// When it can't; changes are then seen later.
    pub fn listen(&mut self) -> notify::Result<()> {
        let mut events = Events::new()?;
        events.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        events.folders.insert(self.root.clone(), RecursiveMode::NonRecursive);
        self.events = Some(events);
        self.renew();
        Ok(())
    }

    /// Looks at these documents too from now on; they are named from the register's folder.
    pub fn look_at(&mut self, documents: impl IntoIterator<Item = PathBuf>) {
        let documents: BTreeSet<_> = documents.into_iter().map(|path| self.root.join(path)).collect();
        self.stamps.retain(|path, _| documents.contains(path) || !self.documents.contains(path));
        for path in &documents {
            self.stamps.entry(path.clone()).or_insert_with(|| disk::stamp(path));
        }
        self.documents = documents;
    }

    /// Waits until something may have changed.
    pub fn wait(&mut self) {
        let Some(events) = &mut self.events else {
            thread::sleep(LOOK_UNWATCHED);
            return;
        };
        let is_whole = events.folders.contains_key(&self.root);
        match events.told.recv_timeout(if is_whole { LOOK_EVERY } else { LOOK_UNWATCHED }) {
            Ok(paths) => events.settle(paths),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => self.events = None,
        }
    }

    /// Whether any file is another than when this was last asked.
    pub fn have_changed(&mut self) -> bool {
        self.renew();
        let now = self.now();
        let have_changed = now != self.stamps;
        self.stamps = now;
        have_changed
    }

    fn now(&self) -> Stamps {
        let mut stamps = disk::stamps(&self.root);
        let others = git::moved_by_commits(&self.root).into_iter().chain(self.documents.iter().cloned());
        stamps.extend(others.map(|path| (path.clone(), disk::stamp(&path))));
        stamps
    }

    /// Watches folders that have come, and those that went and came back.
    fn renew(&mut self) {
        let folders = self.folders();
        if let Some(events) = &mut self.events {
            events.watch(&folders);
        }
    }

    /// The folders in which something can change.
    fn folders(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let own = FOLDERS.map(|name| self.root.join(name.trim_end_matches('/')));
        let others = git::moved_by_commits(&self.root).into_iter().chain(self.documents.iter().cloned());
        let above = others.filter_map(|file| Some(file.parent()?.to_owned()));
        let above = above.filter(|folder| !own.iter().any(|own| folder.starts_with(own)));
        let flat = above.chain([self.root.clone()]).map(|folder| (folder, RecursiveMode::NonRecursive));
        let deep = own.iter().map(|folder| (folder.clone(), RecursiveMode::Recursive));
        flat.chain(deep).filter(|(folder, _)| folder.is_dir()).collect()
    }
}

impl Events {
    fn new() -> notify::Result<Self> {
        let (tell, told) = channel();
        let watcher = notify::recommended_watcher(move |event| wake(&tell, event))?;
        Ok(Self { watcher, told, folders: BTreeMap::new() })
    }

    /// Waits until what happened is over.
    fn settle(&mut self, mut touched: Vec<PathBuf>) {
        for _ in 0..PATIENCE {
            thread::sleep(QUIET);
            let before = touched.len();
            touched.extend(self.told.try_iter().flatten());
            if touched.len() == before {
                break;
            }
        }
        // A folder that was moved is no longer told of, not even if it came back.
        touched.iter().for_each(|path| self.forget(path));
    }

    fn forget(&mut self, folder: &Path) {
        if self.folders.remove(folder).is_some() {
            self.watcher.unwatch(folder).ok();
        }
    }

    fn watch(&mut self, wanted: &BTreeMap<PathBuf, RecursiveMode>) {
        let gone: Vec<PathBuf> = self.folders.keys().filter(|folder| !wanted.contains_key(*folder)).cloned().collect();
        gone.iter().for_each(|folder| self.forget(folder));
        for (folder, mode) in wanted {
            if !self.folders.contains_key(folder) && self.watcher.watch(folder, *mode).is_ok() {
                self.folders.insert(folder.clone(), *mode);
            }
        }
    }
}

/// Our own reading is an event too, and no reason to read again.
fn wake(tell: &Sender<Vec<PathBuf>>, event: notify::Result<notify::Event>) {
    let paths = match event {
        Ok(event) if event.kind.is_access() => return,
        Ok(event) => event.paths,
        Err(_) => Vec::new(),
    };
    tell.send(paths).ok();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    struct Case {
        folder: tempfile::TempDir,
        watched: Watched,
    }

    impl Case {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            for (path, text) in [("company.yaml", "a"), ("vendors/a.yaml", "a"), (".git/HEAD", "ref: refs/heads/main")]
            {
                write(&folder.path().join(path), text);
            }
            let mut watched = Watched::new(folder.path());
            watched.listen().unwrap();
            watched.look_at([PathBuf::from("contracts/a.pdf")]);
            Self { folder, watched }
        }

        fn at(&self, path: &str) -> PathBuf {
            self.folder.path().join(path)
        }

        /// Whether something done is seen, waiting for it as the builder does.
        fn sees(&mut self, act: impl FnOnce(&Self)) -> bool {
            act(self);
            self.watched.wait();
            self.watched.have_changed()
        }
    }

    fn write(path: &Path, text: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn what_pages_are_made_from_is_seen() {
        let mut case = Case::new();
        assert!(!case.watched.have_changed());
        let changes = [
            ("company.yaml", "b"),
            ("vendors/a.yaml", "b"),
            ("vendors/new.yaml", "a"),
            ("vendors/deep/down/new.yaml", "a"),
            ("templates/public/list.html", "a"),
            ("contracts/a.pdf", "a"),
            ("contracts/a.pdf", "b"),
            (".git/logs/HEAD", "a commit"),
            (".git/logs/HEAD", "a commit more"),
            (".git/HEAD", "ref: refs/heads/other"),
        ];
        for (path, text) in changes {
            assert!(case.sees(|case| write(&case.at(path), text)), "{path}");
            assert!(!case.watched.have_changed(), "{path}");
        }
        assert!(case.sees(|case| fs::remove_file(case.at("vendors/a.yaml")).unwrap()));
    }

    #[test]
    fn what_others_write_is_not() {
        let mut case = Case::new();
        for path in ["site/public/index.html", "notes.txt", ".git/index", "vendors/.a.yaml.swp", "contracts/b.pdf"] {
            assert!(!case.sees(|case| write(&case.at(path), "a")), "{path}");
        }
        assert!(!case.sees(|case| drop(fs::read(case.at("vendors/a.yaml")).unwrap())), "reading is no change");
    }

    #[test]
    fn a_folder_that_went_and_came_back_is_watched_again() {
        let mut case = Case::new();
        assert!(case.sees(|case| fs::rename(case.at("vendors"), case.at("aside")).unwrap()));
        assert!(case.sees(|case| fs::rename(case.at("aside"), case.at("vendors")).unwrap()));
        assert!(case.sees(|case| write(&case.at("vendors/a.yaml"), "b")));
        fs::rename(case.at("vendors"), case.at("aside")).unwrap();
        fs::rename(case.at("aside"), case.at("vendors")).unwrap();
        case.watched.wait();
        case.watched.have_changed();
        let own = case.watched.root.join("vendors");
        assert!(case.watched.events.as_ref().unwrap().folders.contains_key(&own));
        assert!(case.sees(|case| write(&case.at("vendors/a.yaml"), "c and more")));
    }

    #[test]
    fn a_work_tree_beside_the_first_one_has_its_own_commits() {
        let mut case = Case::new();
        fs::remove_dir_all(case.at(".git")).unwrap();
        write(&case.at(".git"), "gitdir: kept/worktrees/one\n");
        case.watched.have_changed();
        assert!(case.sees(|case| write(&case.at("kept/worktrees/one/logs/HEAD"), "a commit")));
    }
}
