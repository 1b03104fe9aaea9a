//! Waiting for what a process says.

use super::Machine;
use crate::event_loop::Pause;
use crate::python::machine::{Native, Next, Sent};
use crate::python::raise::Result;
use crate::python::threads::Wait;
use crate::python::value::Value;
use crate::trace::{OutsideId, ThreadDoing};

/// The next message of a process, as `bytes`; `None` once it is over. The thread stands still until then.
pub struct Receive {
    /// Which.
    pub from: OutsideId,
}

impl Native for Receive {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        let own = machine.threads.current();
        let Some(process) = machine.processes.all.get_mut(&self.from) else {
            return Ok(Next::Return(Value::None));
        };
        if let Some(message) = process.inbox.pop_front() {
            return Ok(Next::Return(Value::Bytes(message.into())));
        }
        process.waiter = Some(own);
        let doing = ThreadDoing::Waiting("process".into());
        machine.threads.will_wait(Wait::new(doing, machine.line()));
        Ok(Next::Pause(Pause::Outside))
    }
}
