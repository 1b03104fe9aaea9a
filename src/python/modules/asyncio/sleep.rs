//! `asyncio.sleep`

use super::{delay, loops};
use crate::event_loop::{self, Handle};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

pub(super) static SLEEP: Builtin = Builtin {
    name: "sleep",
    call: sleep,
};

fn sleep(_: &mut Machine, args: Args) -> Result<Flow> {
    let [delay, result] = args.bind("sleep", ["delay", "result"], 1, 2)?;
    let body = Sleep {
        delay: delay.unwrap_or_default(),
        result: result.unwrap_or(Value::None),
        timer: None,
    };
    Ok(native_coroutine("sleep", body).into())
}

struct Sleep {
    delay: Value,
    result: Value,
    timer: Option<Handle<Machine>>,
}

impl Native for Sleep {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Sent::Start = sent {
            return self.begin(machine);
        }
        if let Some(timer) = self.timer.take() {
            timer.cancel();
        }
        sent.value()?;
        Ok(Next::Return(self.result.clone()))
    }
}

impl Sleep {
    fn begin(&mut self, machine: &Machine) -> Result<Next> {
        let delay = delay::compared(&self.delay)?;
        if delay <= 0.0 {
            return Ok(Next::Turn);
        }
        if delay.is_nan() {
            return Err(Raise::value_error("Invalid delay: NaN (not a number)"));
        }
        let (future, timer) = event_loop::sleep(&loops::running(machine)?, delay::nanos(delay), Value::None);
        self.timer = Some(timer);
        Ok(Next::Await(Value::Future(future)))
    }
}
