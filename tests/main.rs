//! One binary: everything that needs the built program, files on disk, or the whole library at once.

mod browser;
mod cli;
mod docs;
mod hostile;
mod layers;
mod publishing;
mod register;
mod secrets;
mod site;
