//! The thread that builds.

use super::Maker;
use super::shown::Shown;
use super::watched::Watched;
use chrono::NaiveDate;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// Builds and puts what it made in the place of what was shown.
pub struct Builder<M> {
    maker: M,
    watched: Watched,
    shown: watch::Sender<Arc<Shown>>,
    /// The day of the pages that are shown.
    day: NaiveDate,
}

impl<M: Maker> Builder<M> {
    /// Builds for the first time. States are counted on from `state`: those of an earlier run, which open pages may
    /// still have, must be smaller.
    pub fn new(maker: M, root: &Path, state: u64) -> Self {
        let mut watched = Watched::new(root);
        if let Err(error) = watched.listen() {
            maker.tell_unwatched(&error.to_string());
        }
        let (shown, _) = watch::channel(Arc::new(Shown::nothing(state)));
        let mut builder = Self { day: maker.day(), maker, watched, shown };
        builder.build();
        builder
    }

    /// What is shown, now and later.
    pub fn shown(&self) -> watch::Receiver<Arc<Shown>> {
        self.shown.subscribe()
    }

    /// Builds again whenever the files or the day are others.
    pub fn follow(mut self) {
        while !self.shown.is_closed() {
            self.watched.wait();
            self.look();
        }
    }

    fn look(&mut self) {
        let is_another_day = self.maker.day() != self.day;
        if self.watched.have_changed() || is_another_day {
            self.build();
        }
    }

    fn build(&mut self) {
        let mut made = self.maker.make();
        self.day = made.day;
        self.watched.look_at(std::mem::take(&mut made.documents));
        let next = self.shown.borrow().after(made);
        if let Some(next) = next {
            self.shown.send_replace(Arc::new(next));
            self.maker.tell();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Made;
    use super::super::shown::Found;
    use super::*;
    use crate::render::File;
    use std::fs;
    use std::path::PathBuf;
    use std::sync::Mutex;

    /// A company file as a site, the day beside it.
    struct Copier {
        root: PathBuf,
        day: Arc<Mutex<NaiveDate>>,
        told: Arc<Mutex<usize>>,
    }

    impl Maker for Copier {
        fn day(&self) -> NaiveDate {
            *self.day.lock().unwrap()
        }

        fn make(&mut self) -> Made {
            let text = fs::read_to_string(self.root.join("company.yaml")).unwrap_or_default();
            let page = File::new("index.html", format!("{text} {}", self.day()));
            let (register, public) = (Some(vec![page.clone()]), Some(vec![page]));
            let documents = vec!["contracts/a.pdf".into()];
            Made { day: self.day(), register, public, troubles: Vec::new(), documents }
        }

        fn tell(&self) {
            *self.told.lock().unwrap() += 1;
        }

        fn tell_unwatched(&self, why: &str) {
            panic!("{why}");
        }
    }

    #[test]
    fn a_build_follows_files_and_the_day_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_owned();
        fs::write(root.join("company.yaml"), "one").unwrap();
        let day = Arc::new(Mutex::new("2026-11-23".parse::<NaiveDate>().unwrap()));
        let told = Arc::new(Mutex::new(0));
        let copier = Copier { root: root.clone(), day: Arc::clone(&day), told: Arc::clone(&told) };
        let mut builder = Builder::new(copier, &root, 5);
        let shown = builder.shown();
        let page = || match shown.borrow().find("/public/") {
            Found::File(_, bytes) => (shown.borrow().state, String::from_utf8_lossy(bytes).into_owned()),
            other => panic!("{other:?}"),
        };
        assert_eq!(page(), (6, "one 2026-11-23".to_owned()));
        builder.look();
        assert_eq!((page().0, *told.lock().unwrap()), (6, 1), "nothing happened");
        fs::write(root.join("company.yaml"), "two and more").unwrap();
        builder.look();
        assert_eq!(page(), (7, "two and more 2026-11-23".to_owned()));
        *day.lock().unwrap() = "2026-11-24".parse().unwrap();
        builder.look();
        assert_eq!(page(), (8, "two and more 2026-11-24".to_owned()));
        fs::create_dir(root.join("contracts")).unwrap();
        fs::write(root.join("contracts/a.pdf"), "signed").unwrap();
        builder.look();
        assert_eq!((page().0, *told.lock().unwrap()), (8, 3), "built, and nobody sees a difference");
    }
}
