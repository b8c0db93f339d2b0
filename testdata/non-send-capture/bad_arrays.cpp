// Arrays of what belongs to one thread: as locals, as members, of pointers.
#include <array>
#include <cstddef>
#include <thread>

#include "sendsync.h"

struct NOT_SEND cursor {
	int row = 0;
	int column = 0;
};

struct terminal {
	cursor saved[4]; // expect-note: "saved"
	std::size_t used = 0;
};

int
bad_array_copied()
{
	cursor marks[8];
	int row = 0;
	std::thread reader([marks, &row] { row = marks[0].row; }); // expect: non-send-capture
	reader.join();
	return row;
}

int
bad_two_dimensions()
{
	cursor grid[2][3];
	int row = 0;
	std::thread reader([=, &row] { row = grid[1][2].row; }); // expect: non-send-capture
	reader.join();
	return row;
}

int
bad_member_array(const terminal &screen)
{
	int used = 0;
	// expect-next: non-send-capture
	std::thread reader([screen, &used] { used = static_cast<int>(screen.used); });
	reader.join();
	return used;
}

int
bad_std_array(std::array<std::array<cursor, 2>, 2> corners)
{
	int row = 0;
	// expect-next: non-send-capture
	std::thread reader([corners, &row] { row = corners[0][1].row; });
	reader.join();
	return row;
}

int
bad_array_of_pointers(cursor *first, cursor *second)
{
	cursor *both[] = {first, second};
	int row = 0;
	std::thread reader([both, &row] { row = both[1]->row; }); // expect: non-send-capture
	reader.join();
	return row;
}

int
good_array_of_values()
{
	int widths[4] = {8, 8, 16, 4};
	int sum = 0;
	std::thread reader([widths, &sum] {
		for (int width : widths)
			sum += width;
	});
	reader.join();
	return sum;
}
