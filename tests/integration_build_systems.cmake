# The recipes of docs/build-systems.md for Meson and for Make with bear, word
# for word, on a small project of each.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/integration.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/blocks.cmake")
need(meson ninja make bear)

# A project with one finding in lock.c, and none once `mend` was called.
function(make_project folder)
  file(WRITE "${folder}/src/main.c" "int take(int busy);\nint main(void) { return take(LEVEL); }\n")
  file(WRITE "${folder}/src/lock.c" "\
#include <pthread.h>
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
int take(int busy);
int take(int busy)
{
	pthread_mutex_lock(&mutex);
	if (busy > LEVEL)
		return -1;
	pthread_mutex_unlock(&mutex);
	return 0;
}
")
endfunction()

function(mend folder)
  file(READ "${folder}/src/lock.c" text)
  string(REPLACE "return -1" "busy = 0" text "${text}")
  file(WRITE "${folder}/src/lock.c" "${text}")
endfunction()

set(finding "src/lock.c:6:2: warning:" "[lock-leak]" "1 warning in 2 files")
set(clean "no problems in 2 files")

# ---- Meson --------------------------------------------------------------------------------------
set(folder "${WORK}/meson")
make_project("${folder}")
doc_block(target build-systems.md "## Meson" meson)
file(WRITE "${folder}/meson.build" "\
project('relay', 'c')
add_project_arguments('-DLEVEL=3', language: 'c')
executable('relay', 'src/main.c', 'src/lock.c', dependencies: dependency('threads'))
${target}")
doc_block(recipe build-systems.md "## Meson" sh)
run("${folder}" 1 COMMAND sh -ec "${recipe}" EXPECT ${finding})
run("${folder}" 1 COMMAND "${MESON}" compile -C build sendsync EXPECT "lock.c:6:2: warning:")
mend("${folder}")
run("${folder}" 0 COMMAND "${SENDSYNC}" check -p build EXPECT ${clean})
run("${folder}" 0 COMMAND "${MESON}" compile -C build sendsync EXPECT ${clean})

# ---- Make, with bear ----------------------------------------------------------------------------
set(folder "${WORK}/make")
make_project("${folder}")
doc_block(target build-systems.md "## Make, and everything else" make)
file(WRITE "${folder}/Makefile" "\
CFLAGS = -DLEVEL=3 -pthread
relay: src/main.o src/lock.o
	$(CC) $(CFLAGS) -o $@ $^
clean:
	rm -f relay src/*.o
${target}")
doc_block(recipe build-systems.md "## Make, and everything else" sh)
run("${folder}" 1 COMMAND sh -ec "${recipe}" EXPECT ${finding})
run("${folder}" 2 COMMAND "${MAKE}" sendsync EXPECT ${finding})
mend("${folder}")
run("${folder}" 0 COMMAND "${MAKE}" sendsync EXPECT ${clean})
