/** The part of the Rust driver that makes the calls of a class. What one returned is put into JSON at once, because a later call may change it. */
export const rustClassRunner = String.raw`
/// One call of a case. It makes what the others are made on, or is made on that, and writes what it returned.
pub struct Step<T> {
    name: &'static str,
    returns: &'static str,
    run: Box<dyn FnOnce(&mut Option<T>, &mut Writer)>,
}

impl<T: 'static> Step<T> {
    pub fn make(made: impl FnOnce() -> T + 'static) -> Self {
        let run = move |place: &mut Option<T>, to: &mut Writer| {
            *place = Some(made());
            to.null();
        };
        Step { name: "", returns: "", run: Box::new(run) }
    }

    pub fn call(name: &'static str, returns: &'static str, call: impl FnOnce(&mut T, &mut Writer) + 'static) -> Self {
        let run = move |place: &mut Option<T>, to: &mut Writer| {
            if let Some(made) = place {
                call(made, to);
            }
        };
        Step { name, returns, run: Box::new(run) }
    }
}

impl Reader<'_> {
    /// Reads calls, each after its name.
    pub fn steps<T>(&mut self, mut read: impl FnMut(&mut Self, &str) -> Option<Step<T>>) -> Vec<Step<T>> {
        let mut steps = Vec::new();
        self.take(b'[');
        self.take(b'[');
        loop {
            let name = self.argument::<Text>();
            steps.extend(read(self, &name));
            self.take(b']');
            if !self.take(b',') {
                return steps;
            }
        }
    }
}

impl Writer {
    pub fn null(&mut self) {
        self.out += "null";
    }
}

/// Makes the calls, up to one that returned what its type does not know. What was made is dropped with the last.
pub fn make_calls<T: 'static>(steps: Vec<Step<T>>) -> Call {
    Box::new(move || {
        let mut made = None;
        let mut results = Writer::default();
        for (place, step) in steps.into_iter().enumerate() {
            results.out.push(if place == 0 { '[' } else { ',' });
            (step.run)(&mut made, &mut results);
            if let Some(got) = &mut results.misfit {
                *got = format!("{}, from call {}, {}", got, place + 1, step.name);
                results.of = step.returns;
                break;
            }
        }
        results.out.push(']');
        Box::new(move |to: &mut Writer| *to = results)
    })
}
`;
