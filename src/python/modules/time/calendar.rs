//! Moments by the calendar: `localtime`, `gmtime`, `strftime` and their kin.

use std::rc::Rc;

use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::arguments::{not_an_integer, to_float, to_text};
use crate::python::value::Value;

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `time.struct_time`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    year: i64,
    /// From 1.
    month: i64,
    /// From 1.
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    /// From Monday, which is 0.
    weekday: i64,
    /// From 1.
    day_of_year: i64,
    /// How many seconds it is ahead of UTC.
    ahead: i64,
}

impl Moment {
    /// The moment so many seconds after 1970 began in UTC, where clocks are so many seconds ahead. Days are counted in years
    /// that begin in March, so that the leap day comes last (Howard Hinnant, "chrono-compatible low-level date algorithms").
    fn of(seconds: i64, ahead: i64) -> Self {
        let local = seconds.saturating_add(ahead);
        let (days, rest) = (local.div_euclid(86_400), local.rem_euclid(86_400));
        let shifted = days + 719_468;
        let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_from_march = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_from_march + 2) / 153;
        let month = if from_march < 10 {
            from_march + 3
        } else {
            from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let day_of_year = if month <= 2 {
            day_from_march - 305
        } else {
            day_from_march + 60 + i64::from(is_leap)
        };
        Self {
            year,
            month,
            day: day_from_march - (153 * from_march + 2) / 5 + 1,
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
            weekday: (days + 3).rem_euclid(7),
            day_of_year,
            ahead,
        }
    }

    fn day_name(&self) -> &'static str {
        usize::try_from(self.weekday)
            .ok()
            .and_then(|day| DAYS.get(day))
            .unwrap_or(&"")
    }

    fn month_name(&self) -> &'static str {
        usize::try_from(self.month - 1)
            .ok()
            .and_then(|month| MONTHS.get(month))
            .unwrap_or(&"")
    }

    /// What one letter of `strftime` stands for, in the C locale; none for a letter that stands for nothing.
    fn part(&self, letter: char) -> Option<String> {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
            ..
        } = *self;
        let twelve = (hour + 11) % 12 + 1;
        Some(match letter {
            'a' => self.day_name()[..3].to_owned(),
            'A' => self.day_name().to_owned(),
            'b' | 'h' => self.month_name()[..3].to_owned(),
            'B' => self.month_name().to_owned(),
            'c' => self.in_words(),
            'd' => format!("{day:02}"),
            'D' | 'x' => format!("{month:02}/{day:02}/{:02}", year.rem_euclid(100)),
            'e' => format!("{day:2}"),
            'F' => format!("{year}-{month:02}-{day:02}"),
            'H' => format!("{hour:02}"),
            'I' => format!("{twelve:02}"),
            'j' => format!("{:03}", self.day_of_year),
            'm' => format!("{month:02}"),
            'M' => format!("{minute:02}"),
            'n' => "\n".to_owned(),
            'p' => if hour < 12 { "AM" } else { "PM" }.to_owned(),
            'R' => format!("{hour:02}:{minute:02}"),
            'S' => format!("{second:02}"),
            't' => "\t".to_owned(),
            'T' | 'X' => format!("{hour:02}:{minute:02}:{second:02}"),
            'u' => (self.weekday + 1).to_string(),
            'w' => ((self.weekday + 1) % 7).to_string(),
            'y' => format!("{:02}", year.rem_euclid(100)),
            'Y' => year.to_string(),
            'z' => {
                let sign = if self.ahead < 0 { '-' } else { '+' };
                format!("{sign}{:02}{:02}", self.ahead.abs() / 3600, self.ahead.abs() / 60 % 60)
            }
            'Z' => if self.ahead == 0 { "UTC" } else { "" }.to_owned(),
            '%' => "%".to_owned(),
            _ => return None,
        })
    }

    /// `Tue Nov 14 22:13:20 2023`
    fn in_words(&self) -> String {
        let Self {
            year,
            day,
            hour,
            minute,
            second,
            ..
        } = self;
        let (weekday, month) = (&self.day_name()[..3], &self.month_name()[..3]);
        format!("{weekday} {month} {day:2} {hour:02}:{minute:02}:{second:02} {year}")
    }

    fn formatted(&self, format: &str) -> String {
        let mut text = String::with_capacity(format.len());
        let mut symbols = format.chars();
        while let Some(symbol) = symbols.next() {
            if symbol != '%' {
                text.push(symbol);
                continue;
            }
            let letter = symbols.next();
            match letter.and_then(|letter| self.part(letter)) {
                Some(part) => text.push_str(&part),
                None => text.extend(['%'].into_iter().chain(letter)),
            }
        }
        text
    }
}

static STRUCT_TIME: LibraryClass = LibraryClass {
    name: "struct_time",
    module: "time",
    base: None,
    construct: |_, _| {
        Err(Raise::type_error(
            "cannot create 'time.struct_time' instances: call localtime() or gmtime()",
        ))
    },
    methods: |_| None,
};

impl Object for Moment {
    fn class(&self) -> &'static LibraryClass {
        &STRUCT_TIME
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        Some(Value::Int(match name {
            "tm_year" => self.year,
            "tm_mon" => self.month,
            "tm_mday" => self.day,
            "tm_hour" => self.hour,
            "tm_min" => self.minute,
            "tm_sec" => self.second,
            "tm_wday" => self.weekday,
            "tm_yday" => self.day_of_year,
            "tm_isdst" => 0,
            "tm_gmtoff" => self.ahead,
            _ => return None,
        }))
    }

    fn items(&self) -> Option<Vec<Value>> {
        let date = [self.year, self.month, self.day];
        let rest = [self.hour, self.minute, self.second, self.weekday, self.day_of_year, 0];
        Some(date.into_iter().chain(rest).map(Value::Int).collect())
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
            weekday,
            day_of_year,
            ..
        } = self;
        Some(format!(
            "time.struct_time(tm_year={year}, tm_mon={month}, tm_mday={day}, tm_hour={hour}, tm_min={minute}, \
             tm_sec={second}, tm_wday={weekday}, tm_yday={day_of_year}, tm_isdst=0)"
        ))
    }
}

builtins! {
    pub(super) fn function;
    "asctime" => asctime,
    "ctime" => ctime,
    "gmtime" => |machine, args| given(machine, &args, "gmtime", false).map(|moment| Value::object(moment).into()),
    "localtime" => |machine, args| given(machine, &args, "localtime", true).map(|moment| Value::object(moment).into()),
    "strftime" => strftime,
}

/// The moment of so many seconds since 1970, or now.
fn given(machine: &Machine, args: &Args, function: &str, local: bool) -> Result<Moment> {
    args.between(function, 0, 1)?;
    let wall = machine.wall_time();
    let seconds = match args.positional.first() {
        None | Some(Value::None) => i64::try_from(wall.nanos / 1_000_000_000).unwrap_or(0),
        Some(seconds) => {
            let seconds = to_float(seconds).map_err(|_| not_an_integer(seconds))?.floor();
            if !(-6.2e10..=2.5e11).contains(&seconds) {
                return Err(Raise::value_error("year is out of range"));
            }
            #[expect(clippy::cast_possible_truncation, reason = "it is in range")]
            let seconds = seconds as i64;
            seconds
        }
    };
    Ok(Moment::of(seconds, if local { i64::from(wall.ahead) } else { 0 }))
}

/// The moment that an argument is, or now.
fn moment_of(machine: &Machine, value: Option<&Value>) -> Result<Moment> {
    match value {
        None => given(machine, &Args::default(), "localtime", true),
        Some(Value::Object(object)) if let Some(moment) = object.downcast::<Moment>() => {
            Ok(Rc::unwrap_or_clone(moment))
        }
        Some(_) => Err(Raise::type_error("Tuple or struct_time argument required")),
    }
}

fn strftime(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("strftime", 1, 2)?;
    let format = to_text(&args.positional[0], "strftime() argument 1 must be str")?;
    let moment = moment_of(machine, args.positional.get(1))?;
    Ok(Value::str(moment.formatted(format.as_str())).into())
}

fn asctime(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("asctime", 0, 1)?;
    Ok(Value::str(moment_of(machine, args.positional.first())?.in_words()).into())
}

fn ctime(machine: &mut Machine, args: Args) -> Result<Flow> {
    Ok(Value::str(given(machine, &args, "ctime", true)?.in_words()).into())
}

#[cfg(test)]
mod tests {
    use super::Moment;

    /// What CPython's `time.gmtime` and `time.strftime` say.
    #[test]
    fn days_are_those_of_the_calendar() {
        let format = "%Y-%m-%d %H:%M:%S %a %j %p %I %c|%x|%X|%y %%";
        for (seconds, expected) in [
            (
                0,
                "1970-01-01 00:00:00 Thu 001 AM 12 Thu Jan  1 00:00:00 1970|01/01/70|00:00:00|70 %",
            ),
            (
                951_782_400,
                "2000-02-29 00:00:00 Tue 060 AM 12 Tue Feb 29 00:00:00 2000|02/29/00|00:00:00|00 %",
            ),
            (
                1_700_000_000,
                "2023-11-14 22:13:20 Tue 318 PM 10 Tue Nov 14 22:13:20 2023|11/14/23|22:13:20|23 %",
            ),
            (
                1_735_689_599,
                "2024-12-31 23:59:59 Tue 366 PM 11 Tue Dec 31 23:59:59 2024|12/31/24|23:59:59|24 %",
            ),
            (
                -1,
                "1969-12-31 23:59:59 Wed 365 PM 11 Wed Dec 31 23:59:59 1969|12/31/69|23:59:59|69 %",
            ),
            (
                4_107_542_400,
                "2100-03-01 00:00:00 Mon 060 AM 12 Mon Mar  1 00:00:00 2100|03/01/00|00:00:00|00 %",
            ),
        ] {
            assert_eq!(Moment::of(seconds, 0).formatted(format), expected);
        }
        assert_eq!(Moment::of(1_700_000_000, -3 * 3600).formatted("%H %z"), "19 -0300");
        assert_eq!(Moment::of(0, 0).formatted("%Q %"), "%Q %");
    }
}
