//! Lengths of time a register speaks of.

use chrono::{Days, Months, NaiveDate};

/// A length of calendar time, `12 months` or `P90D`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    pub months: u32,
    pub days: u32,
}

impl Period {
    pub const fn months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// Reads plain words (`12 months`, `90 days`, `1 year`, `2 weeks`) or ISO 8601 (`P1Y`, `P90D`).
    pub fn parse(text: &str) -> Option<Self> {
        Self::iso(text).or_else(|| Self::plain(text))
    }

    /// Reads what a command line takes: `7d`, `2w`, `6m`, `1y`, or what [`parse`](Self::parse) reads.
    pub fn brief(text: &str) -> Option<Self> {
        let short = || {
            let unit = text.chars().last().filter(|unit| "dwmy".contains(*unit))?;
            let number = text.strip_suffix(unit).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
            Self::default().plus(number.parse().ok()?, unit.to_ascii_uppercase())
        };
        short().or_else(|| Self::parse(text))
    }

    fn iso(text: &str) -> Option<Self> {
        let mut rest = text.strip_prefix('P').filter(|r| !r.is_empty())?;
        let mut period = Self::default();
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit())?;
            let unit = rest[digits..].chars().next()?;
            period = period.plus(rest[..digits].parse().ok()?, unit)?;
            rest = &rest[digits + 1..];
        }
        Some(period)
    }

    fn plain(text: &str) -> Option<Self> {
        let (number, unit) = text.split_once(' ')?;
        let unit = match unit {
            "year" | "years" => 'Y',
            "month" | "months" => 'M',
            "week" | "weeks" => 'W',
            "day" | "days" => 'D',
            _ => return None,
        };
        Self::default().plus(number.parse().ok()?, unit)
    }

    fn plus(self, number: u32, unit: char) -> Option<Self> {
        let number = Some(number).filter(|n| *n <= 36_500)?;
        match unit {
            'Y' => self.months.checked_add(number * 12).map(|months| Self { months, ..self }),
            'M' => self.months.checked_add(number).map(|months| Self { months, ..self }),
            'W' => self.days.checked_add(number * 7).map(|days| Self { days, ..self }),
            'D' => self.days.checked_add(number).map(|days| Self { days, ..self }),
            _ => None,
        }
    }

    /// The day this long after `day`; the last day a calendar has if it lies beyond it.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        day.checked_add_months(Months::new(self.months))
            .and_then(|d| d.checked_add_days(Days::new(u64::from(self.days))))
            .unwrap_or(NaiveDate::MAX)
    }
}

/// The day `days` after `day` (before it, if negative), within the calendar.
pub fn days_after(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(if days < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_iso_or_plain_words() {
        for (text, months, days) in [
            ("12 months", 12, 0),
            ("1 year", 12, 0),
            ("90 days", 0, 90),
            ("2 weeks", 0, 14),
            ("P1Y6M", 18, 0),
            ("P90D", 0, 90),
        ] {
            assert_eq!(Period::parse(text), Some(Period { months, days }), "{text}");
        }
        let endless = format!("P{}", "36500Y".repeat(10_000));
        for text in ["", "12", "P", "twelve months", "PT1H", "99999999999 days", "1 fortnight", &endless] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_command_line_takes_short_periods_too() {
        for (text, months, days) in
            [("7d", 0, 7), ("2w", 0, 14), ("6m", 6, 0), ("1y", 12, 0), ("90 days", 0, 90), ("P7D", 0, 7)]
        {
            assert_eq!(Period::brief(text), Some(Period { months, days }), "{text}");
        }
        for text in ["", "d", "+7d", "-7d", "7", "7h", "7D", "99999999999d"] {
            assert_eq!(Period::brief(text), None, "{text}");
        }
    }

    #[test]
    fn months_end_where_the_month_ends() {
        let day = |t: &str| t.parse::<NaiveDate>().unwrap();
        assert_eq!(Period::months(1).after(day("2026-01-31")), day("2026-02-28"));
    }
}
