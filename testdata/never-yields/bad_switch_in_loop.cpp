// A break in a switch leaves the switch, not the loop.
#include <cstdint>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

enum class opcode : std::uint8_t { nop, add, jump, wait, halt };

struct instruction {
	opcode code;
	int argument;
};

struct machine {
	std::vector<instruction> program;
	std::size_t position = 0;
	int accumulator = 0;

	const instruction &fetch() { return program[position++ % program.size()]; }
};

task<int> bad_interpreter(machine &machine)
{
	for (;;) { // expect: never-yields
		const instruction &next = machine.fetch();

		switch (next.code) {
		case opcode::nop:
			break;
		case opcode::add:
			machine.accumulator += next.argument;
			break;
		case opcode::jump:
			machine.position = static_cast<std::size_t>(next.argument);
			continue;
		case opcode::wait:
			co_await next_event();
			break;
		case opcode::halt:
			break;
		}
	}
}

task<int> good_every_case(machine &machine)
{
	for (;;) {
		const instruction &next = machine.fetch();

		switch (next.code) {
		case opcode::halt:
			co_return machine.accumulator;
		case opcode::add:
			machine.accumulator += co_await next_event();
			break;
		default:
			co_await next_event();
		}
	}
}
