//! `art28 init`.

mod answers;
mod files;

use super::add::write_new;
use super::{Common, DONE, Failure, surroundings};
use crate::model::Lang;
use crate::say::{Arg, Args, speaker};
use answers::Answers;
use clap::{Args as Arguments, ValueEnum};
use std::fs;
use std::path::{Component, Path, PathBuf};

#[derive(Debug, Arguments)]
pub struct Options {
    /// The folder of the new register; made if it isn't there
    #[arg(value_name = "DIR", default_value = ".")]
    new: PathBuf,
    /// Asks nothing: takes the options below and defaults
    #[arg(short, long)]
    yes: bool,
    /// The company's name, as people know it
    #[arg(long)]
    name: Option<String>,
    /// Its legal entity
    #[arg(long)]
    entity: Option<String>,
    /// The entity's country, in two letters
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// Languages of the site, as fr,en; the first is the default
    #[arg(long, value_name = "CODES")]
    languages: Option<String>,
    /// Where questions about personal data go: a mailbox or an address, of a role
    #[arg(long)]
    contact: Option<String>,
    /// The pipeline that checks each change
    #[arg(long, value_enum, default_value = "github")]
    ci: Ci,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Ci {
    Github,
    Gitlab,
    None,
}

impl Ci {
    /// The paths of the workflows and their texts; docs/CI.md explains them.
    fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Github => &[
                (".github/workflows/register.yml", include_str!("init/github.yml")),
                (".github/workflows/verify.yml", include_str!("init/github-verify.yml")),
            ],
            Self::Gitlab => &[(".gitlab-ci.yml", include_str!("init/gitlab.yml"))],
            Self::None => &[],
        }
    }
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    let lang = surroundings::language(common);
    let root = common.directory.join(&options.new);
    let answers = Answers::from_options(options, lang);
    let left = left(&root, files::all(&answers, options.ci, lang)?)?;
    let answers = if options.yes || !surroundings::can_ask() {
        answers.checked(lang)?
    } else {
        answers.asked(options, lang, &mut surroundings::ask)?
    };
    let mut files = files::all(&answers, options.ci, lang)?;
    files.retain(|(path, _)| left.iter().all(|(other, _)| other != path));
    write(&root, &files)?;
    surroundings::print(&files.iter().map(|(path, _)| format!("{path}\n")).collect::<String>())?;
    if !common.quiet {
        tell_left(&root, &left, lang)?;
        tell(&root, options.ci, lang)?;
    }
    Ok(DONE)
}

/// The files that are there already and that others write in too, which are left as they are. Nothing is overwritten:
/// any other file that is there keeps all from being written.
fn left(root: &Path, files: Vec<(String, String)>) -> Result<Vec<(String, String)>, Failure> {
    let is_there = |(path, _): &(String, String)| root.join(path).symlink_metadata().is_ok();
    let there = files.into_iter().filter(is_there);
    let (left, taken): (Vec<_>, Vec<_>) = there.partition(|(path, _)| files::SHARED.contains(&path.as_str()));
    if taken.is_empty() {
        return Ok(left);
    }
    let taken: String = taken.iter().map(|(path, _)| format!("\n  {path}")).collect();
    let what = "nothing was written: init never overwrites, and these files are there already";
    let remedy = "choose another folder, or move them away";
    Err(format!("{what} in {}{taken}\n{remedy}", root.display()).into())
}

/// Writes all files or none. The company's comes last: until then there is no register.
fn write(root: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let mut made = Vec::new();
    for (path, text) in files {
        if let Err(error) = write_below(root, path, text, &mut made) {
            for path in made.iter().rev() {
                fs::remove_file(path).or_else(|_| fs::remove_dir(path)).ok();
            }
            return Err(format!("nothing was written: cannot write {}: {error}", root.join(path).display()).into());
        }
    }
    Ok(())
}

/// Writes a new file, with the folders it needs, and notes what was made.
fn write_below(root: &Path, path: &str, text: &str, made: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let path = root.join(path);
    let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    let missing: Vec<&Path> = folders.take_while(|folder| folder.symlink_metadata().is_err()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        made.push(folder.to_owned());
    }
    write_new(&path, text)?;
    made.push(path);
    Ok(())
}

/// What to add by hand to the files that were left, unless they hold it.
fn tell_left(root: &Path, left: &[(String, String)], lang: Lang) -> Result<(), Failure> {
    let lacking = left.iter().filter(|(path, text)| {
        let existing = fs::read_to_string(root.join(path)).unwrap_or_default();
        !files::holds(&existing, path, text)
    });
    for (path, text) in lacking {
        let said = speaker(lang).say("init-left", &vec![("file", path.as_str().into())]);
        surroundings::tell(&format!("{said}\n{}", text.trim_end()))?;
    }
    Ok(())
}

fn tell(root: &Path, ci: Ci, lang: Lang) -> Result<(), Failure> {
    let words = speaker(lang);
    let way: PathBuf = root.components().filter(|step| *step != Component::CurDir).collect();
    let is_here = way.as_os_str().is_empty();
    let run = if is_here { "art28".to_owned() } else { format!("art28 -C {}", shell(&way)) };
    surroundings::tell(&words.say("init-next", &vec![("run", run.into())]))?;
    if ci.files().is_empty() {
        return Ok(());
    }
    let args: Args = vec![("files", Arg::List(ci.files().iter().map(|(path, _)| Arg::from(*path)).collect()))];
    surroundings::tell(&words.say("init-ci", &args))
}

/// A path as a shell reads it back.
fn shell(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = text.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
    if is_plain { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
