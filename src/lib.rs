//! Your processors, as code.
pub mod assess;
pub mod cli;
pub mod law;
pub mod load;
pub mod model;
pub mod publish;
pub mod render;
pub mod report;
pub mod rules;
pub mod say;
pub mod text;
pub mod view;
