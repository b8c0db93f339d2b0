/*
 * Compile databases, written into a folder of the test's own: their forms,
 * where they are found, what is made of their commands, what is said of
 * damaged ones.
 */
#include <CUnit/CUnit.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "project/compile_db.h"
#include "project/pathname.h"
#include "suite.h"

/* ---- a project in a folder of its own ---- */

struct project {
	char folder[64];
	struct arena arena;
	struct command_list list;
	struct text error;
	bool ok;
};

static struct project
project_open(void)
{
	struct project project = {.folder = "/tmp/test_compile_db.XXXXXX"};

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(project.folder));
	return project;
}

static int
remove_entry(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

static void
project_close(struct project *project)
{
	nftw(project->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
	commands_free(&project->list);
	arena_release(&project->arena);
	text_free(&project->error);
}

/* The absolute path of NAME in the project. */
static const char *
in(struct project *project, const char *name)
{
	return pathname_absolute(&project->arena, project->folder, name);
}

/* CONTENT with every '%' replaced by the folder. */
static void
put_file(struct project *project, const char *name, const char *content)
{
	const char *path = in(project, name);

	for (const char *slash = path + 1; (slash = strchr(slash, '/')); slash++)
		mkdir(arena_strndup(&project->arena, path, (size_t)(slash - path)), 0777);
	FILE *file = fopen(path, "w");
	CU_ASSERT_PTR_NOT_NULL_FATAL(file);
	for (; *content; content++) {
		if (*content == '%')
			fputs(project->folder, file);
		else
			fputc(*content, file);
	}
	fclose(file);
}

/* Loads with REQUEST, whose working directory is the project's folder. */
static void
load(struct project *project, struct command_request request)
{
	commands_free(&project->list);
	text_clear(&project->error);
	request.working_directory = project->folder;
	project->ok = commands_load(&project->list, &request, &project->error);
}

static void
load_all(struct project *project)
{
	load(project, (struct command_request){0});
}

static void
load_path(struct project *project, const char *path)
{
	load(project, (struct command_request){.paths = &path, .path_count = 1});
}

static bool
said(const struct project *project, const char *part)
{
	return !project->ok && strstr(text_str(&project->error), part);
}

/* The arguments of command INDEX, joined by blanks. */
static const char *
words(struct project *project, uint32_t index)
{
	const struct unit_command *command = &project->list.items.items[index];
	const char *joined = "";

	for (uint32_t i = 0; i < command->argument_count; i++)
		joined = arena_printf(&project->arena, "%s%s%s", joined, i ? " " : "",
				      command->arguments[i]);
	return joined;
}

/* Writes a database of one command for a.cpp and asserts what it becomes. */
static void
becomes(const char *command, const char *expected)
{
	struct project project = project_open();

	put_file(&project, "a.cpp", "");
	put_file(&project, "compile_commands.json",
		 arena_printf(&project.arena,
			      "[{\"directory\": \"%%\", \"file\": \"a.cpp\", \"command\": \"%s\"}]",
			      command));
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 1);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), expected);
	if (!str_equal(words(&project, 0), expected))
		fprintf(stderr, "\n  %s\n  is: %s\n", expected, words(&project, 0));
	project_close(&project);
}

/* ---- forms ---- */

static void
test_forms(void)
{
	struct project project = project_open();

	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%/build\", \"file\": \"../a.c\","
		 "  \"command\": \"cc -I../inc '-DNAME=\\\"a b\\\"' -c ../a.c\"},"
		 " {\"directory\": \"%/build\", \"file\": \"%/b.cpp\","
		 "  \"arguments\": [\"c++\", \"-DX=a b\", \"-c\", \"%/b.cpp\"]}]");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 2);
	const struct unit_command *first = &project.list.items.items[0];
	CU_ASSERT_STRING_EQUAL(first->directory, in(&project, "build"));
	CU_ASSERT_STRING_EQUAL(first->file, "../a.c");
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -I../inc -DNAME=\"a b\" ../a.c");
	const struct unit_command *second = &project.list.items.items[1];
	CU_ASSERT_STRING_EQUAL(second->file, in(&project, "b.cpp"));
	CU_ASSERT_EQUAL(second->argument_count, 4);
	CU_ASSERT_STRING_EQUAL(second->arguments[2], "-DX=a b");
	project_close(&project);
}

static void
test_relative_directory(void)
{
	struct project project = project_open();

	put_file(&project, "build/compile_commands.json",
		 "[{\"directory\": \".\", \"file\": \"../a.c\", \"command\": \"cc -c ../a.c\"}]");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(project.list.items.items[0].directory, in(&project, "build"));
	project_close(&project);
}

static void
test_repetitions(void)
{
	struct project project = project_open();

	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"a.c\", \"command\": \"cc -o x.o -c a.c\"},"
		 " {\"directory\": \"%\", \"file\": \"a.c\", \"command\": \"cc -o y.o -c a.c\"},"
		 " {\"directory\": \"%\", \"file\": \"a.c\", \"command\": \"cc -DY -c a.c\"},"
		 " {\"directory\": \"%/b\", \"file\": \"a.c\", \"command\": \"cc -c a.c\"}]");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 3);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc a.c");
	CU_ASSERT_STRING_EQUAL(words(&project, 1), "cc -DY a.c");
	project_close(&project);
}

static void
test_other_languages(void)
{
	struct project project = project_open();

	put_file(
		&project, "compile_commands.json",
		"[{\"directory\": \"%\", \"file\": \"a.S\", \"command\": \"cc -c a.S\"},"
		" {\"directory\": \"%\", \"file\": \"a.f90\", \"command\": \"gfortran -c a.f90\"},"
		" {\"directory\": \"%\", \"file\": \"t.inc\", \"command\": \"cc -x c -c t.inc\"}]");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 1);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -x c t.inc");
	project_close(&project);
}

/* ---- commands ---- */

static void
test_wrappers(void)
{
	becomes("ccache g++ -c a.cpp", "g++ --driver-mode=g++ a.cpp");
	becomes("/usr/bin/icecc /opt/bin/c++ -c a.cpp", "/opt/bin/c++ --driver-mode=g++ a.cpp");
	becomes("distcc ccache clang++-22 -c a.cpp", "clang++-22 --driver-mode=g++ a.cpp");
	becomes("env CCACHE_DIR=/c sccache g++-12 -c a.cpp", "g++-12 --driver-mode=g++ a.cpp");
	becomes("/x/arm-linux-gnueabihf-g++ -c a.cpp",
		"/x/arm-linux-gnueabihf-g++ --driver-mode=g++ a.cpp");
	becomes("gcc -c a.cpp", "gcc a.cpp");
}

static void
test_outputs(void)
{
	becomes("c++ -c -o a.o -MD -MP -MF a.d -MT a.o -MQa.o a.cpp",
		"c++ --driver-mode=g++ a.cpp");
	becomes("c++ -oa.o -MMD -MFa.d -Wp,-MD,a.d -save-temps=obj -c -- a.cpp",
		"c++ --driver-mode=g++ a.cpp");
	becomes("c++ -S -fdump-tree-all a.cpp", "c++ --driver-mode=g++ a.cpp");
}

static void
test_warnings(void)
{
	becomes("cc -Wall -Werror -Werror=unused -Wno-unused -Wno-error=x -pedantic-errors a.cpp",
		"cc -Wall -Wno-unused -Wno-error=x a.cpp");
	becomes("cc -Wfatal-errors -fmax-errors=1 -ferror-limit=1 a.cpp", "cc a.cpp");
}

static void
test_gcc_flags(void)
{
	becomes("gcc -fno-tree-vectorize -fconserve-stack --param max=1 --param=x=1 -flto=auto "
		"a.cpp",
		"gcc a.cpp");
	becomes("gcc -specs=/x.specs -fstack-usage -fanalyzer -fmodules-ts -Wa,-x -Wl,-z,now a.cpp",
		"gcc a.cpp");
	becomes("gcc -mno-fp-ret-in-387 -mindirect-branch=thunk -mpreferred-stack-boundary=3 a.cpp",
		"gcc a.cpp");
	becomes("gcc -finput-charset=latin1 -fprofile-use=x -pg -gno-statement-frontiers a.cpp",
		"gcc a.cpp");
	becomes("gcc -fno-plt -fcoroutines -fno-exceptions -msse4.2 -mno-avx -mcldemote -pthread "
		"-fopenmp -std=gnu++20 -O2 -g -march=native a.cpp",
		"gcc -fno-plt -fcoroutines -fno-exceptions -msse4.2 -mno-avx -mcldemote -pthread "
		"-fopenmp -std=gnu++20 -O2 -g -march=native a.cpp");
}

static void
test_meaning_stays(void)
{
	becomes("g++ -Iinc -I inc2 -isystem sys -D A=1 -UB -include pre.h -x c++ -target arm "
		"--sysroot=/s -Wp,-DX a.cpp",
		"g++ --driver-mode=g++ -Iinc -I inc2 -isystem sys -D A=1 -UB -Xclang -include "
		"-Xclang pre.h -x c++ -target arm --sysroot=/s -Wp,-DX a.cpp");
	becomes("g++ -std=c++20 -c", "g++ --driver-mode=g++ -std=c++20 a.cpp");
	becomes("g++ -c ./a.cpp", "g++ --driver-mode=g++ ./a.cpp");
}

static void
test_nothing_is_run(void)
{
	becomes("g++ -fplugin=x.so -fplugin-arg-x-y -fpass-plugin=y.so -wrapper gdb,--args a.cpp",
		"g++ --driver-mode=g++ a.cpp");
	becomes("clang++ -Xclang -load -Xclang x.so -Xclang -add-plugin -Xclang x -mllvm -y "
		"-Xclang -fno-validate-pch a.cpp",
		"clang++ --driver-mode=g++ -Xclang -fno-validate-pch a.cpp");
}

static void
test_response_files(void)
{
	struct project project = project_open();
	const char *const flags[] = {"@flags.rsp"};
	const char *const paths[] = {"a.cpp"};

	put_file(&project, "a.cpp", "");
	put_file(&project, "flags.rsp", "-DA \"-DB=x y\"\n'-DC=\"q\"' -D\\ E -Werror\n");
	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"a.cpp\","
		 "  \"command\": \"c++ @flags.rsp @missing.rsp -c a.cpp\"}]");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0),
			       "c++ --driver-mode=g++ -DA -DB=x y -DC=\"q\" -D E a.cpp");
	load(&project, (struct command_request){.paths = paths,
						.path_count = 1,
						.flags = flags,
						.flag_count = 1,
						.has_flags = true});
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0),
			       "clang++ --driver-mode=g++ -DA -DB=x y -DC=\"q\" -D E a.cpp");
	project_close(&project);
}

static void
test_precompiled_headers(void)
{
	struct project project = project_open();

	put_file(&project, "pre.h", "");
	put_file(&project, "pre.h.pch", "");
	put_file(&project, "plain.h", "");
	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"a.c\","
		 "  \"command\": \"cc -include pre.h -include plain.h -c a.c\"},"
		 " {\"directory\": \"%\", \"file\": \"b.c\","
		 "  \"command\": \"cc -include pre.h.gch -Winvalid-pch -c b.c\"},"
		 " {\"directory\": \"%\", \"file\": \"c.c\","
		 "  \"command\": \"cc -include gone.h.pch -c c.c\"},"
		 " {\"directory\": \"%\", \"file\": \"d.c\","
		 "  \"command\": \"cc -Xclang -include-pch -Xclang pre.h.pch -Xclang -include "
		 "-Xclang pre.h -c d.c\"}]");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 4);
	CU_ASSERT_STRING_EQUAL(
		words(&project, 0),
		"cc -Xclang -include -Xclang pre.h -Xclang -include -Xclang plain.h a.c");
	CU_ASSERT_STRING_EQUAL(words(&project, 1), "cc -Xclang -include -Xclang pre.h b.c");
	CU_ASSERT_STRING_EQUAL(words(&project, 2), "cc c.c");
	CU_ASSERT_STRING_EQUAL(words(&project, 3), "cc -Xclang -include -Xclang pre.h d.c");
	project_close(&project);
}

/* ---- where it is found ---- */

static const char one_command[] =
	"[{\"directory\": \"%\", \"file\": \"src/a.c\", \"command\": \"cc -DNEAR -c src/a.c\"}]";

static void
test_found(void)
{
	static const char *const places[] = {
		"compile_commands.json",
		"src/compile_commands.json",
		"build/compile_commands.json",
		"build-debug/compile_commands.json",
		"cmake-build-release/compile_commands.json",
		"out/compile_commands.json",
		"src/deep/build/compile_commands.json",
	};

	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct project project = project_open();
		put_file(&project, "src/a.c", "");
		put_file(&project, "src/deep/b.h", "");
		put_file(&project, places[i], one_command);
		load_path(&project, "src/deep");
		CU_ASSERT_TRUE(said(&project, "no command for a source below"));
		load_path(&project, "src/deep/b.h");
		CU_ASSERT_TRUE(project.ok);
		project_close(&project);
	}
}

static void
test_nearest_wins(void)
{
	struct project project = project_open();

	put_file(&project, "src/a.c", "");
	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"src/a.c\", \"command\": \"cc -DFAR -c "
		 "src/a.c\"}]");
	put_file(&project, "src/build-b/compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"src/a.c\", \"command\": \"cc -DB -c "
		 "src/a.c\"}]");
	put_file(&project, "src/build-a/compile_commands.json", one_command);
	load_path(&project, "src/a.c");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -DNEAR src/a.c");
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -DFAR src/a.c");
	project_close(&project);
}

/* Above the project, build folders are somebody else's. */
static void
test_strangers(void)
{
	struct project project = project_open();

	put_file(&project, "build/compile_commands.json", one_command);
	put_file(&project, "mine/.git/HEAD", "");
	put_file(&project, "mine/src/a.c", "");
	load_path(&project, "mine/src/a.c");
	CU_ASSERT_TRUE(said(&project, "bear"));
	put_file(&project, "mine/build/compile_commands.json", one_command);
	load_path(&project, "mine/src/a.c");
	CU_ASSERT_TRUE(project.ok);
	project_close(&project);
}

static void
test_option(void)
{
	struct project project = project_open();

	put_file(&project, "elsewhere/compile_commands.json", one_command);
	load(&project, (struct command_request){.database = "elsewhere"});
	CU_ASSERT_TRUE(project.ok);
	load(&project, (struct command_request){.database = "elsewhere/compile_commands.json"});
	CU_ASSERT_TRUE(project.ok);
	load(&project, (struct command_request){.database = "nowhere"});
	CU_ASSERT_TRUE(said(&project, "no such folder"));
	load(&project, (struct command_request){.database = "."});
	CU_ASSERT_TRUE(said(&project, "-p: no compile_commands.json in"));
	project_close(&project);
}

static void
test_not_found(void)
{
	static const char *const ways[] = {"CMAKE_EXPORT_COMPILE_COMMANDS", "meson", "Bazel",
					   "bear", "`--`"};
	struct project project = project_open();

	load_all(&project);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		CU_ASSERT_TRUE(said(&project, ways[i]));
	CU_ASSERT_PTR_NULL(strchr(text_str(&project.error), '\n'));
	project_close(&project);
}

/* ---- damaged ---- */

static void
test_damaged(void)
{
	static const struct {
		const char *content, *part;
	} rows[] = {
		{"[{\"directory\": \"/x\",\n \"file\" \"a.c\"}]",
		 "compile_commands.json:2:13: damaged"},
		{"", "compile_commands.json:1:0: damaged"},
		{"[{\"directory\": \"/x\", \"file\": \"a.c\"", "damaged"},
		{"{}", "a list of commands is expected"},
		{"[7]", "entry 1 is no object"},
		{"[{\"directory\": \"/x\", \"file\": \"a.c\", \"command\": \"cc\"},"
		 " {\"directory\": \"/x\", \"file\": \"b.c\"}]",
		 "entry 2, of b.c has neither \"command\" nor \"arguments\""},
		{"[{\"file\": \"a.c\", \"command\": \"cc a.c\"}]", "has no text \"directory\""},
		{"[{\"directory\": \"/x\", \"command\": \"cc a.c\"}]", "has no text \"file\""},
		{"[]", "no command that compiles C or C++"},
	};
	struct project project = project_open();

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		put_file(&project, "compile_commands.json", rows[i].content);
		load_all(&project);
		CU_ASSERT_TRUE(said(&project, rows[i].part));
		if (!said(&project, rows[i].part))
			fprintf(stderr, "\n  %s\n", text_str(&project.error));
	}
	project_close(&project);
}

/* ---- paths ---- */

static void
test_paths(void)
{
	struct project project = project_open();

	put_file(&project, "src/a.c", "");
	put_file(&project, "src/b.c", "");
	put_file(&project, "src2/c.c", "");
	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"src2/c.c\", \"command\": \"cc -c src2/c.c\"},"
		 " {\"directory\": \"%/src\", \"file\": \"b.c\", \"command\": \"cc -c b.c\"},"
		 " {\"directory\": \"%\", \"file\": \"src/a.c\", \"command\": \"cc -c src/a.c\"}]");
	load_path(&project, "src");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 2);
	CU_ASSERT_STRING_EQUAL(project.list.items.items[0].file, "b.c");
	CU_ASSERT_STRING_EQUAL(project.list.items.items[1].file, "src/a.c");
	load_path(&project, "src/../src//b.c");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_EQUAL_FATAL(project.list.items.count, 1);
	CU_ASSERT_EQUAL(symlink("src", in(&project, "link")), 0);
	load_path(&project, "link/b.c");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc b.c");
	load_path(&project, "src/none.c");
	CU_ASSERT_TRUE(said(&project, "no such file: src/none.c"));
	project_close(&project);
}

static void
test_borrowed(void)
{
	struct project project = project_open();

	put_file(&project, "src/a.cpp", "");
	put_file(&project, "src/a.h", "");
	put_file(&project, "src/new.cpp", "");
	put_file(&project, "src/notes.txt", "");
	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"src/a.cpp\","
		 "  \"command\": \"g++ -Iinc -std=c++20 -c src/a.cpp\"}]");
	load_path(&project, "src/a.h");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(
		words(&project, 0),
		arena_printf(&project.arena,
			     "g++ --driver-mode=g++ -Iinc -x c++-header -std=c++20 %s",
			     in(&project, "src/a.h")));
	load_path(&project, "src/new.cpp");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0),
			       arena_printf(&project.arena,
					    "g++ --driver-mode=g++ -Iinc -std=c++20 %s",
					    in(&project, "src/new.cpp")));
	load_path(&project, "src/notes.txt");
	CU_ASSERT_TRUE(said(&project, "is no C or C++ file"));
	project_close(&project);
}

/* A header is checked through a source that includes it: of its name before others, directly or
 * not, by the include path of the source. */
static void
test_headers(void)
{
	struct project project = project_open();
	const char *both[] = {"src/pool.h", "src/pool.c"};

	put_file(&project, "src/pool.h", "#include \"detail.h\"\n");
	put_file(&project, "src/detail.h", "#include \"pool.h\"\n");
	put_file(&project, "inc/api.h", "");
	put_file(&project, "inc/unused.h", "");
	CU_ASSERT_EQUAL(mkfifo(in(&project, "src/pipe.h"), 0600), 0);
	put_file(&project, "src/first.c",
		 "#include \"pipe.h\"\n#include \"..\"\n#include <stdio.h>\n#include \"pool.h\"\n");
	put_file(&project, "src/pool.c", "int x;\n  #  include\t\"pool.h\"\n#include <api.h>\n");
	put_file(
		&project, "compile_commands.json",
		"[{\"directory\": \"%\", \"file\": \"src/gone.c\", \"command\": \"cc src/gone.c\"},"
		" {\"directory\": \"%\", \"file\": \"src/first.c\","
		"  \"command\": \"cc -DFIRST src/first.c\"},"
		" {\"directory\": \"%\", \"file\": \"src/pool.c\","
		"  \"command\": \"cc -I inc src/pool.c\"}]");
	load_path(&project, "src/pool.h");
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -I inc src/pool.c");
	CU_ASSERT_EQUAL_FATAL(project.list.stand_ins.count, 1);
	CU_ASSERT_STRING_EQUAL(project.list.stand_ins.items[0], in(&project, "src/pool.c"));
	load_path(&project, "src/detail.h");
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -DFIRST src/first.c");
	load_path(&project, "inc/api.h");
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc -I inc src/pool.c");
	load_path(&project, "inc/unused.h");
	CU_ASSERT_TRUE(project.ok);
	CU_ASSERT_PTR_NOT_NULL(strstr(words(&project, 0), "inc/unused.h"));
	CU_ASSERT_EQUAL(project.list.stand_ins.count, 0);
	load(&project, (struct command_request){.paths = both, .path_count = 2});
	CU_ASSERT_TRUE(project.ok);
	CU_ASSERT_EQUAL(project.list.items.count, 1);
	CU_ASSERT_EQUAL(project.list.stand_ins.count, 0);
	project_close(&project);
}

/* Behind the compiler, not behind the program that wraps it. */
static void
test_extra_arguments(void)
{
	static const char *const before[] = {"--driver-mode=g++", "-DA"}, *const behind[] = {"-DZ"};
	struct project project = project_open();

	put_file(&project, "compile_commands.json",
		 "[{\"directory\": \"%\", \"file\": \"a.c\","
		 "  \"command\": \"ccache distcc cc -DM a.c\"}]");
	load(&project, (struct command_request){.extra_before = before,
						.extra_before_count = 2,
						.extra = behind,
						.extra_count = 1});
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(words(&project, 0), "cc --driver-mode=g++ -DA -DM a.c -DZ");
	project_close(&project);
}

/* Every command is in one shard, and in the same one whatever the folder is called. */
static void
test_shards(void)
{
	enum { COUNT = 20, SHARDS = 3 };
	struct project projects[2] = {project_open(), project_open()};
	uint32_t total = 0;
	struct text database = {0};

	for (int i = 0; i < COUNT; i++)
		text_printf(&database,
			    "%s{\"directory\": \"%%\", \"file\": \"src/%d.c\","
			    " \"command\": \"cc src/%d.c\"}",
			    i ? ",\n" : "[", i, i);
	text_puts(&database, "]");
	for (int i = 0; i < 2; i++)
		put_file(&projects[i], "compile_commands.json", text_str(&database));
	for (uint32_t shard = 1; shard <= SHARDS; shard++) {
		for (int i = 0; i < 2; i++) {
			load(&projects[i],
			     (struct command_request){.shard = shard, .shard_count = SHARDS});
			CU_ASSERT_TRUE_FATAL(projects[i].ok);
		}
		uint32_t count = projects[0].list.items.count;
		CU_ASSERT_TRUE(count > 0 && count < COUNT);
		CU_ASSERT_EQUAL_FATAL(projects[1].list.items.count, count);
		for (uint32_t i = 0; i < count; i++)
			CU_ASSERT_STRING_EQUAL(projects[0].list.items.items[i].file,
					       projects[1].list.items.items[i].file);
		total += count;
	}
	CU_ASSERT_EQUAL(total, COUNT);
	text_free(&database);
	for (int i = 0; i < 2; i++)
		project_close(&projects[i]);
}

static const char *
from_flags(struct project *project, const char *path, const char *flag)
{
	load(project, (struct command_request){.paths = &path,
					       .path_count = 1,
					       .flags = &flag,
					       .flag_count = flag ? 1 : 0,
					       .has_flags = true});
	return project->ok ? words(project, 0) : text_str(&project->error);
}

static void
test_flags(void)
{
	struct project project = project_open();

	put_file(&project, "a.c", "");
	put_file(&project, "a.cpp", "");
	put_file(&project, "a.h", "");
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "a.c", NULL), "clang a.c");
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "a.cpp", "-Werror"),
			       "clang++ --driver-mode=g++ a.cpp");
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "a.h", "-std=c++17"),
			       "clang++ --driver-mode=g++ -std=c++17 -x c++-header a.h");
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "a.h", "-std=c17"),
			       "clang -std=c17 -x c-header a.h");
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "a.h", "-xc"),
			       "clang++ --driver-mode=g++ -xc a.h");
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "a.cpp", "/usr/bin/g++-12"),
			       "/usr/bin/g++-12 --driver-mode=g++ a.cpp");
	CU_ASSERT_STRING_EQUAL(project.list.items.items[0].directory, project.folder);
	from_flags(&project, "none.c", NULL);
	CU_ASSERT_TRUE(said(&project, "no such file"));
	from_flags(&project, ".", NULL);
	CU_ASSERT_TRUE(said(&project, "is a folder"));
	load(&project, (struct command_request){.has_flags = true});
	CU_ASSERT_TRUE(said(&project, "name the files"));
	project_close(&project);
}

/* ---- roots ---- */

static const char two_commands[] =
	"[{\"directory\": \"%\", \"file\": \"src/a/a.c\", \"command\": \"cc -c src/a/a.c\"},"
	" {\"directory\": \"%\", \"file\": \"src/ab/b.c\", \"command\": \"cc -c src/ab/b.c\"}]";

static const char *
root(const struct project *project, uint32_t index)
{
	return project->list.items.items[index].root;
}

static void
test_marked_roots(void)
{
	struct project project = project_open();

	put_file(&project, "src/a/a.c", "");
	put_file(&project, "src/compile_commands.json", two_commands);
	put_file(&project, ".sendsync.yaml", "");
	put_file(&project, "src/a/.git", "gitdir: x");
	load(&project, (struct command_request){.database = "src"});
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(root(&project, 0), in(&project, "src/a"));
	CU_ASSERT_STRING_EQUAL(root(&project, 1), project.folder);
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "src/a/a.c", NULL), "clang src/a/a.c");
	CU_ASSERT_STRING_EQUAL(root(&project, 0), in(&project, "src/a"));
	project_close(&project);
}

static void
test_unmarked_roots(void)
{
	struct project project = project_open();

	put_file(&project, "src/a/a.c", "");
	put_file(&project, "build/compile_commands.json", two_commands);
	load_all(&project);
	CU_ASSERT_TRUE_FATAL(project.ok);
	CU_ASSERT_STRING_EQUAL(root(&project, 0), project.folder);
	put_file(&project, "src/compile_commands.json", two_commands);
	load(&project, (struct command_request){.database = "src"});
	CU_ASSERT_STRING_EQUAL(root(&project, 1), in(&project, "src"));
	put_file(&project, "elsewhere/compile_commands.json", two_commands);
	load(&project, (struct command_request){.database = "elsewhere"});
	CU_ASSERT_STRING_EQUAL(root(&project, 0), in(&project, "src"));
	CU_ASSERT_STRING_EQUAL(from_flags(&project, "src/a/a.c", NULL), "clang src/a/a.c");
	CU_ASSERT_STRING_EQUAL(root(&project, 0), in(&project, "src/a"));
	project_close(&project);
}

static void
test_path_texts(void)
{
	struct arena arena = {0};

	CU_ASSERT_STRING_EQUAL(pathname_absolute(&arena, "/a/b", "../c/./d//e"), "/a/c/d/e");
	CU_ASSERT_STRING_EQUAL(pathname_absolute(&arena, "/a", "/b/../.."), "/");
	CU_ASSERT_STRING_EQUAL(pathname_absolute(&arena, "/", "x"), "/x");
	CU_ASSERT_STRING_EQUAL(pathname_absolute(&arena, "/a", "."), "/a");
	CU_ASSERT_STRING_EQUAL(pathname_absolute(&arena, "/a", "..b/.c"), "/a/..b/.c");
	CU_ASSERT_STRING_EQUAL(pathname_parent(&arena, "/a/b"), "/a");
	CU_ASSERT_STRING_EQUAL(pathname_parent(&arena, "/a"), "/");
	CU_ASSERT_STRING_EQUAL(pathname_parent(&arena, "/"), "/");
	CU_ASSERT_STRING_EQUAL(pathname_extension("/a.b/c"), "");
	CU_ASSERT_STRING_EQUAL(pathname_extension("/a.b/c.tar.gz"), ".gz");
	CU_ASSERT_STRING_EQUAL(pathname_extension("/a/.git"), "");
	CU_ASSERT_TRUE(pathname_below("/a/b", "/a"));
	CU_ASSERT_TRUE(pathname_below("/a", "/a"));
	CU_ASSERT_FALSE(pathname_below("/ab", "/a"));
	CU_ASSERT_TRUE(pathname_below("/ab", "/"));
	CU_ASSERT_STRING_EQUAL(pathname_common(&arena, "/a/b", "/a/bc/d"), "/a");
	CU_ASSERT_STRING_EQUAL(pathname_common(&arena, "/a/b", "/c"), "/");
	arena_release(&arena);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"both forms", test_forms},
		{"relative directory", test_relative_directory},
		{"repetitions", test_repetitions},
		{"other languages", test_other_languages},
		{"wrapper programs", test_wrappers},
		{"outputs", test_outputs},
		{"warnings", test_warnings},
		{"gcc's flags", test_gcc_flags},
		{"the meaning stays", test_meaning_stays},
		{"nothing is run", test_nothing_is_run},
		{"response files", test_response_files},
		{"precompiled headers", test_precompiled_headers},
		{"where it is found", test_found},
		{"the nearest wins", test_nearest_wins},
		{"strangers' build folders", test_strangers},
		{"-p", test_option},
		{"not found", test_not_found},
		{"damaged", test_damaged},
		{"paths", test_paths},
		{"borrowed commands", test_borrowed},
		{"headers", test_headers},
		{"extra arguments", test_extra_arguments},
		{"shards", test_shards},
		{"flags", test_flags},
		{"marked roots", test_marked_roots},
		{"unmarked roots", test_unmarked_roots},
		{"path texts", test_path_texts},
		CU_TEST_INFO_NULL,
	};
	return suite_run("compile_db", tests);
}
