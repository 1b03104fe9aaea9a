//! Which thread of the run advances.

use super::{Advance, Run};
use crate::python::threads::{Doing, Turn};

impl Run {
    /// What it means for the run that the thread that holds the lock got this far in a portion of so much fuel; none where
    /// another one may go on.
    pub(super) fn hand_over(&mut self, answer: Advance, fuel: u32) -> Option<Advance> {
        let Some(machine) = &mut self.machine else {
            return Some(answer);
        };
        let alone = machine.is_alone();
        let until = match answer {
            Advance::Ended => return Some(answer),
            Advance::Again => {
                let used = i64::from(fuel) - machine.fuel;
                machine.processes.advance_beside(machine.journal.now(), used);
                if !alone && machine.threads.turn_is_over(&machine.journal, used) {
                    machine.give_turn(std::mem::replace(&mut self.doing, Doing::Program));
                }
                return Some(answer);
            }
            Advance::Until(_) if alone && !machine.threads.is_to_wait() => return Some(answer),
            Advance::Until(moment) => Some(moment),
            Advance::Outside => None,
        };
        machine.wait_for_turn(std::mem::replace(&mut self.doing, Doing::Program), until);
        None
    }

    /// The next thread takes the lock, or there is something to wait for.
    pub(super) fn take_turn(&mut self, fuel: u32) -> Option<Advance> {
        let machine = self.machine.as_mut()?;
        machine.hear_outside();
        match machine.take_turn() {
            Turn::Of(doing) => self.doing = doing,
            // On the virtual clock processes go on when the program has nothing to do.
            Turn::Until(_) | Turn::Stuck if machine.processes.advance(machine.journal.now(), fuel) => {
                return Some(Advance::Again);
            }
            Turn::Until(moment) => return Some(Advance::Until(moment)),
            Turn::Stuck if self.awaits_outside() => return Some(Advance::Outside),
            Turn::Stuck => self.stuck(),
        }
        None
    }
}
