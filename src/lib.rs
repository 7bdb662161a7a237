//! Your processors, as code.
pub mod text;
pub mod model;
pub mod load;
pub mod law;
pub mod say;
pub mod rules;
pub mod assess;
pub mod report;
pub mod view;
pub mod render;
pub mod publish;
pub mod cli;
