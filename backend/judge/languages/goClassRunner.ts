/** A file of the driver's package: the calls of a class. What one returned is put into JSON at once, because a later call may change it. */
export const goClassRunner = String.raw`
package codesensei

import "strconv"

// Calls are those of one case.
type Calls struct {
	all []call
	out Writer
}

type call struct {
	name    string
	returns string
	run     func(out *Writer)
}

// Add puts a call behind the others. Its run makes it and writes what it returned.
func (calls *Calls) Add(name String, returns String, run func(out *Writer)) {
	calls.all = append(calls.all, call{name, returns, run})
}

// Make makes the calls, up to one that returned what its type does not know.
func (calls *Calls) Make() {
	out := &calls.out
	out.seesToRange = true
	out.Begin()
	for place, one := range calls.all {
		out.Next(place)
		one.run(out)
		if out.misfit != "" {
			out.misfit += ", from call " + strconv.Itoa(place+1) + ", " + one.name
			out.of = one.returns
			return
		}
	}
	out.End()
}

func (calls *Calls) Write(out *Writer) { *out = calls.out }
`;
