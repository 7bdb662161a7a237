use std::process::ExitCode;

fn main() -> ExitCode {
    art28::cli::run()
}
