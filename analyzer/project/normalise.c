/*
 * Tables say what goes; the code below them only walks a command once. The
 * stems of GCC's own options are prefixes and take some options along that
 * clang knows: none of those changes what a parser sees.
 *
 * libclang reports an option that it does not know as an error without a
 * place and goes on, so a miss in the tables costs a message, not a file.
 */
#include "project/normalise.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "project/pathname.h"

static const struct {
	const char *extension;
	enum language language;
	bool header;
} extensions[] = {
	{".c", LANGUAGE_C, false},      {".i", LANGUAGE_C, false},
	{".m", LANGUAGE_C, false},      {".cc", LANGUAGE_CXX, false},
	{".cp", LANGUAGE_CXX, false},   {".cpp", LANGUAGE_CXX, false},
	{".cxx", LANGUAGE_CXX, false},  {".c++", LANGUAGE_CXX, false},
	{".C", LANGUAGE_CXX, false},    {".CC", LANGUAGE_CXX, false},
	{".CPP", LANGUAGE_CXX, false},  {".ii", LANGUAGE_CXX, false},
	{".mm", LANGUAGE_CXX, false},   {".cppm", LANGUAGE_CXX, false},
	{".ixx", LANGUAGE_CXX, false},  {".ccm", LANGUAGE_CXX, false},
	{".cxxm", LANGUAGE_CXX, false}, {".c++m", LANGUAGE_CXX, false},
	{".h", LANGUAGE_HEADER, true},  {".hh", LANGUAGE_CXX, true},
	{".hp", LANGUAGE_CXX, true},    {".hpp", LANGUAGE_CXX, true},
	{".hxx", LANGUAGE_CXX, true},   {".h++", LANGUAGE_CXX, true},
	{".H", LANGUAGE_CXX, true},     {".inl", LANGUAGE_CXX, true},
	{".ipp", LANGUAGE_CXX, true},   {".tcc", LANGUAGE_CXX, true},
	{".tpp", LANGUAGE_CXX, true},   {".txx", LANGUAGE_CXX, true},
};

static const char *const wrappers[] = {
	"ccache", "sccache", "distcc", "icecc", "gomacc", "buildcache", "env",
};

enum how {
	WORD,           /* this very word */
	WORD_AND_NEXT,  /* it and the word behind it */
	PREFIX,         /* every word that begins so */
	JOINED_OR_NEXT, /* with its value in the same word, or in the next one */
};
struct dropped {
	const char *text;
	enum how how;
};

static const struct dropped dropped[] = {
	/* what to do with the file, and what to write */
	{"-c", WORD},
	{"-S", WORD},
	{"-E", WORD},
	{"-fsyntax-only", WORD},
	{"--analyze", WORD},
	{"-emit-", PREFIX},
	{"-###", WORD},
	{"-o", JOINED_OR_NEXT},
	{"--output", JOINED_OR_NEXT},
	{"-help", PREFIX},
	{"--help", PREFIX},
	{"--version", WORD},
	{"-v", WORD},
	{"--verbose", WORD},
	{"-dumpmachine", WORD},
	{"-dumpversion", WORD},
	{"-print-", PREFIX},
	{"--print-", PREFIX},
	{"-save-temps", PREFIX},
	{"--save-temps", PREFIX},
	{"-fdump-", PREFIX},
	{"-ftime-trace", PREFIX},
	{"-serialize-diagnostics", WORD_AND_NEXT},
	{"--serialize-diagnostics", WORD_AND_NEXT},
	{"-index-store-path", WORD_AND_NEXT},
	{"-fdeps-", PREFIX},
	/* dependencies */
	{"-M", WORD},
	{"-MM", WORD},
	{"-MD", WORD},
	{"-MMD", WORD},
	{"-MG", WORD},
	{"-MP", WORD},
	{"-MV", WORD},
	{"-MF", JOINED_OR_NEXT},
	{"-MT", JOINED_OR_NEXT},
	{"-MQ", JOINED_OR_NEXT},
	{"-MJ", JOINED_OR_NEXT},
	{"-Wp,-M", PREFIX},
	{"-H", WORD},
	{"-dependency-dot", WORD_AND_NEXT},
	{"-dependency-file", WORD_AND_NEXT},
	{"--dependencies", WORD},
	{"--user-dependencies", WORD},
	{"--write-dependencies", WORD},
	{"--write-user-dependencies", WORD},
	/* what turns a remark into an end */
	{"-Werror", PREFIX},
	{"-Wfatal-errors", WORD},
	{"-pedantic-errors", WORD},
	{"--pedantic-errors", WORD},
	{"-ferror-limit", PREFIX},
	{"-fmax-errors", PREFIX},
	/* other programs' options */
	{"-Wa,", PREFIX},
	{"-Wl,", PREFIX},
	{"-Xassembler", WORD_AND_NEXT},
	{"-Xlinker", WORD_AND_NEXT},
	{"-specs=", PREFIX},
	{"--specs=", PREFIX},
	{"--param", JOINED_OR_NEXT},
	{"-p", WORD},
	{"-pg", WORD},
	{"-traditional", PREFIX},
	{"-gas-", PREFIX},
	{"-gno-", PREFIX},
	{"-gcoff", PREFIX},
	{"-gstabs", PREFIX},
	{"-gvms", PREFIX},
	{"-gxcoff", PREFIX},
	{"-ginternal-", PREFIX},
	{"-gstatement-frontiers", WORD},
	{"-gvariable-location-views", PREFIX},
	/* precompiled headers */
	{"-Winvalid-pch", WORD},
	{"-fpch-", PREFIX},
	/* loads code, runs programs, reads another tool's data */
	{"-fplugin", PREFIX},
	{"-fpass-plugin", PREFIX},
	{"-load", WORD_AND_NEXT},
	{"-mllvm", JOINED_OR_NEXT},
	{"--config", JOINED_OR_NEXT},
	{"-wrapper", WORD_AND_NEXT},
	{"-fprofile-", PREFIX},
	{"-fcoverage-", PREFIX},
	{"-fauto-profile", PREFIX},
	{"-flto", PREFIX},
};

/* Behind -Xclang: words for the compiler proper. The value of WORD_AND_NEXT is in an -Xclang of
 * its own. */
static const struct dropped dropped_xclang[] = {
	{"-include-pch", WORD_AND_NEXT},
	{"-load", WORD_AND_NEXT},
	{"-plugin", WORD_AND_NEXT},
	{"-mllvm", JOINED_OR_NEXT},
	{"-add-plugin", WORD_AND_NEXT},
	{"-o", WORD_AND_NEXT},
	/* files and remarks that the compiler proper writes, though it only parses */
	{"-dependency-dot", WORD_AND_NEXT},
	{"-dependency-file", WORD_AND_NEXT},
	{"-diagnostic-log-file", WORD_AND_NEXT},
	{"-header-include-file", WORD_AND_NEXT},
	{"-module-dependency-dir", WORD_AND_NEXT},
	{"-opt-record-file", WORD_AND_NEXT},
	{"-serialize-diagnostic-file", WORD_AND_NEXT},
	{"-stats-file", PREFIX},
	{"-MT", WORD_AND_NEXT},
	{"-H", WORD},
	{"-version", WORD},
	{"-print-", PREFIX},
	{"-fpass-plugin", PREFIX},
	{"-emit-", PREFIX},
	{"-ast-", PREFIX},
};

/* -fSTEM..., -fno-STEM...: GCC's alone, or of no interest to a parser. */
static const char *const gcc_f[] = {
	"abi-compat-version",
	"abi-version",
	"aggressive-loop-optimizations",
	"allocation-dce",
	"allow-store-data-races",
	"analyzer",
	"auto-inc-dec",
	"bit-tests",
	"branch-",
	"btr-",
	"callgraph-info",
	"call-saved-",
	"call-used-",
	"canonical-system-headers",
	"checking",
	"code-hoisting",
	"combine-stack-adjustments",
	"compare-debug",
	"compare-elim",
	"concepts",
	"conserve-",
	"constexpr-cache-depth",
	"constexpr-loop-limit",
	"constexpr-ops-limit",
	"contract",
	"cprop-registers",
	"crossjumping",
	"cse-",
	"dbg-cnt",
	"dce",
	"debug-",
	"deduce-init-list",
	"delayed-branch",
	"delete-dead-exceptions",
	"devirtualize-",
	"diagnostics-generate-patch",
	"diagnostics-show-",
	"disable-",
	"dse",
	"early-inlining",
	"elide-type",
	"eliminate-dwarf2-dups",
	"enable-",
	"enforce-eh-specs",
	"exec-charset",
	"ext-numeric-literals",
	"extern-tls-init",
	"ffold-simple-inlines",
	"forward-propagate",
	"function-cse",
	"gcse",
	"gimple",
	"gnu-tm",
	"gnu-unique",
	"graphite",
	"guess-branch-probability",
	"harden",
	"hoist-adjacent-loads",
	"if-conversion",
	"implicit-constexpr",
	"indirect-inlining",
	"inhibit-size-directive",
	"inline-limit",
	"input-charset",
	"instrument-functions-exclude-",
	"ipa-",
	"ira-",
	"isolate-erroneous-paths",
	"ivopts",
	"keep-static-functions",
	"large-source-files",
	"leading-underscore",
	"lifetime-dse",
	"limit-function-alignment",
	"live-",
	"loop-",
	"lra-",
	"max-include-depth",
	"mem-report",
	"merge-debug-strings",
	"module-lazy",
	"module-mapper",
	"module-only",
	"modules-ts",
	"move-loop",
	"new-inheriting-ctors",
	"new-ttp-matching",
	"nonansi-builtins",
	"nothrow-opt",
	"opt-info",
	"optimize-strlen",
	"partial-inlining",
	"peephole",
	"peel-loops",
	"plan9-extensions",
	"post-ipa-",
	"pre-ipa-",
	"predictive-commoning",
	"pretty-templates",
	"printf-return-value",
	"random-seed",
	"ree",
	"reflection",
	"rename-registers",
	"reorder-",
	"repo",
	"report-bug",
	"rerun-",
	"reschedule-",
	"sched",
	"section-anchors",
	"sel-sched-",
	"selective-scheduling",
	"shrink-wrap",
	"simd-cost-model",
	"single-precision-constant",
	"split-ivs",
	"split-loops",
	"split-paths",
	"split-wide",
	"ssa-",
	"sso-struct",
	"stack-check",
	"stack-limit",
	"stack-protector-explicit",
	"stack-reuse",
	"stack-usage",
	"stats",
	"store-merging",
	"strict-volatile-bitfields",
	"strong-eval-order",
	"strub",
	"sync-libcalls",
	"thread-jumps",
	"time-report",
	"toplevel-reorder",
	"track-macro-expansion",
	"tracer",
	"trampolines",
	"tree-",
	"unconstrained-commons",
	"unswitch-loops",
	"var-tracking",
	"variable-expansion",
	"vect-cost-model",
	"version-loops",
	"vpt",
	"vtable-verify",
	"vtv-",
	"web",
	"weak",
	"whole-program",
	"wide-exec-charset",
	"working-directory",
};

/* -mSTEM..., -mno-STEM... */
static const char *const gcc_m[] = {
	"128bit-long-double",
	"abm",
	"accumulate-outgoing-args",
	"address-mode",
	"align-",
	"android",
	"avx256-split-",
	"bionic",
	"branch-cost",
	"call-ms2sysv-xlogues",
	"cet-switch",
	"default",
	"direct-extern-access",
	"dll",
	"fancy-math-387",
	"fentry-",
	"force-",
	"fp-ret-in-387",
	"fused-madd",
	"incoming-stack-boundary",
	"indirect-branch",
	"inline-",
	"manual-endbr",
	"memcpy-strategy",
	"memset-strategy",
	"move-max",
	"musl",
	"needed",
	"nop-mcount",
	"pc32",
	"pc64",
	"pc80",
	"prefer-avx128",
	"preferred-stack-boundary",
	"push-args",
	"record-",
	"relax-cmpxchg-loop",
	"sse2avx",
	"sse5",
	"store-max",
	"stringop-strategy",
	"stv",
	"threads",
	"tune-ctrl",
	"veclibabi",
	"windows",
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

enum language
source_language(const char *file)
{
	for (size_t i = 0; i < COUNT(extensions); i++)
		if (str_equal(extensions[i].extension, pathname_extension(file)))
			return extensions[i].language;
	return LANGUAGE_NONE;
}

bool
source_is_header(const char *file)
{
	for (size_t i = 0; i < COUNT(extensions); i++)
		if (str_equal(extensions[i].extension, pathname_extension(file)))
			return extensions[i].header;
	return false;
}

/* ---- response files ---- */

/* One word of TEXT into WORD, as GCC reads them: quotes of both kinds, a backslash takes the next
 * character as it is. Returns what is behind it. */
static const char *
response_word(const char *text, struct text *word)
{
	char quote = '\0';

	for (; *text && (quote || !strchr(" \t\r\n", *text)); text++) {
		if (*text == '\\' && text[1])
			text_putc(word, *++text);
		else if (quote && *text == quote)
			quote = '\0';
		else if (!quote && (*text == '"' || *text == '\''))
			quote = *text;
		else
			text_putc(word, *text);
	}
	return text;
}

void
response_file_words(struct arena *arena, const char *text, word_list *out)
{
	struct text word = {0};

	while (*(text += strspn(text, " \t\r\n"))) {
		text_clear(&word);
		text = response_word(text, &word);
		*vec_push(out) = arena_strdup(arena, text_str(&word));
	}
	text_free(&word);
}

/* ---- the walk ---- */

struct walk {
	struct arena *arena;
	const char *directory;
	const word_list *words;
	uint32_t next;
	word_list *out;
};

static bool
read_plain_file(struct text *content, const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode) && text_read_file(content, path);
}

/* Appends WORD; "-Xclang=-load" as the two words that it means. */
static void
expand_word(struct arena *arena, const char *word, word_list *out)
{
	static const char joined[] = "-Xclang=";

	if (str_starts_with(word, joined)) {
		*vec_push(out) = arena_strndup(arena, joined, sizeof joined - 2);
		word += sizeof joined - 1;
	}
	*vec_push(out) = word;
}

/* The words with those of response files in the place of "@file". One that cannot be read, or is no
 * plain file, is dropped: libclang would take its name for an input, and a pipe has no end. */
static void
expand_words(struct arena *arena, const char *directory, const word_list *words, word_list *out)
{
	for (uint32_t i = 0; i < words->count; i++) {
		const char *word = words->items[i];
		struct text content = {0};
		word_list more = {0};

		if (*word != '@')
			expand_word(arena, word, out);
		else if (read_plain_file(&content, pathname_absolute(arena, directory, word + 1)))
			response_file_words(arena, text_str(&content), &more);
		for (uint32_t k = 0; k < more.count; k++)
			expand_word(arena, more.items[k], out);
		vec_free(&more);
		text_free(&content);
	}
}

static bool
matches(const struct dropped *row, const char *word)
{
	if (row->how == WORD || row->how == WORD_AND_NEXT)
		return str_equal(row->text, word);
	return str_starts_with(word, row->text);
}

/* How many words to drop from WORD on; 0: it stays. */
static uint32_t
dropped_words(const struct dropped *table, size_t count, const char *word)
{
	for (size_t i = 0; i < count; i++) {
		if (!matches(&table[i], word))
			continue;
		if (table[i].how == WORD_AND_NEXT)
			return 2;
		return table[i].how == JOINED_OR_NEXT && str_equal(table[i].text, word) ? 2 : 1;
	}
	return 0;
}

static bool
has_stem(const char *option, const char *const *stems, size_t count)
{
	if (str_starts_with(option, "no-"))
		option += 3;
	for (size_t i = 0; i < count; i++)
		if (str_starts_with(option, stems[i]))
			return true;
	return false;
}

static bool
only_gcc_knows(const char *word)
{
	return (str_starts_with(word, "-f") && has_stem(word + 2, gcc_f, COUNT(gcc_f))) ||
	       (str_starts_with(word, "-m") && has_stem(word + 2, gcc_m, COUNT(gcc_m)));
}

/* The word at OFFSET from the next one, "" behind the end. */
static const char *
peek(const struct walk *walk, uint32_t offset)
{
	uint32_t index = walk->next + offset;
	return index < walk->words->count ? walk->words->items[index] : "";
}

static void
keep(struct walk *walk, uint32_t count)
{
	while (count-- && walk->next < walk->words->count)
		*vec_push(walk->out) = walk->words->items[walk->next++];
}

static bool
exists(const struct walk *walk, const char *path)
{
	return access(pathname_absolute(walk->arena, walk->directory, path), F_OK) == 0;
}

/* "-include X.pch" and "-include-pch X.pch" mean the header X. clang would also take a precompiled
 * header that lies beside X, be it made with other options: -Xclang hides the include from its
 * driver. All of them go that way, to keep their order. */
static void
walk_include(struct walk *walk)
{
	const char *header = peek(walk, 1);
	const char *extension = pathname_extension(header);
	bool compiled = str_equal(extension, ".pch") || str_equal(extension, ".gch");

	walk->next += 2;
	if (compiled)
		header = arena_strndup(walk->arena, header, strlen(header) - strlen(extension));
	/* A header that looks like an option is one to somebody: to what an option before it takes
	 * for its value. */
	if (*header == '-' || (compiled && !exists(walk, header)))
		return;
	const char *const words[] = {"-Xclang", "-include", "-Xclang", header};
	for (size_t i = 0; i < COUNT(words); i++)
		*vec_push(walk->out) = words[i];
}

static void
walk_xclang(struct walk *walk)
{
	const char *word = peek(walk, 1);
	uint32_t count = dropped_words(dropped_xclang, COUNT(dropped_xclang), word);

	/* In "-I -Xclang -fplugin=x.so" the last word is the driver's. */
	if (!count && dropped_words(dropped, COUNT(dropped), word))
		count = 1;
	if (!count)
		keep(walk, 2);
	else
		walk->next += 2 * count;
}

static void
walk_word(struct walk *walk)
{
	const char *word = peek(walk, 0);
	uint32_t count = dropped_words(dropped, COUNT(dropped), word);

	/* Whose -Xclang it is depends on what the words before take for their values. */
	if (!count)
		count = dropped_words(dropped_xclang, COUNT(dropped_xclang), word);
	if (str_equal(word, "-include") || str_equal(word, "-include-pch"))
		walk_include(walk);
	else if (str_equal(word, "-Xclang"))
		walk_xclang(walk);
	else if (count)
		walk->next += count;
	else if (str_equal(word, "--") || only_gcc_knows(word))
		walk->next++;
	else
		keep(walk, 1);
}

static bool
is_wrapper(const char *word)
{
	for (size_t i = 0; i < COUNT(wrappers); i++)
		if (str_equal(wrappers[i], pathname_base(word)))
			return true;
	return false;
}

/* Past "ccache distcc" and "env CCACHE_DIR=x", which stand before the compiler. */
static void
walk_wrappers(struct walk *walk)
{
	bool wrapped = false;

	while (walk->next + 1 < walk->words->count) {
		const char *word = peek(walk, 0);
		if (is_wrapper(word))
			wrapped = true;
		else if (!wrapped || !strchr(word, '='))
			break;
		walk->next++;
	}
}

uint32_t
command_compiler(const word_list *arguments)
{
	struct walk walk = {.words = arguments};

	walk_wrappers(&walk);
	return walk.next;
}

/* "g++", "/opt/x86_64-w64-mingw32-g++-posix", "clang++-22" */
static bool
is_cxx_compiler(const char *compiler)
{
	return strstr(pathname_base(compiler), "++") != NULL;
}

/* Whether a word of the result names the source. The paths of a database are not always spelled
 * alike in its "file" and in its command. */
static bool
names_file(struct walk *walk, const char *file)
{
	const char *wanted = pathname_absolute(walk->arena, walk->directory, file);

	for (uint32_t i = 1; i < walk->out->count; i++) {
		const char *word = walk->out->items[i];
		if (str_equal(pathname_base(word), pathname_base(file)) &&
		    str_equal(pathname_absolute(walk->arena, walk->directory, word), wanted))
			return true;
	}
	return false;
}

void
command_normalise(struct arena *arena, const char *directory, const char *file,
		  const word_list *arguments, word_list *out)
{
	word_list words = {0};
	struct walk walk = {arena, directory, &words, 0, out};

	expand_words(arena, directory, arguments, &words);
	if (!words.count || !*words.items[0]) { /* no compiler, no command: the file alone */
		words.count = 0;
		*vec_push(&words) = source_language(file) == LANGUAGE_C ? "clang" : "clang++";
	}
	walk_wrappers(&walk);
	keep(&walk, 1);
	if (out->count && is_cxx_compiler(out->items[0]) &&
	    !str_starts_with(peek(&walk, 0), "--driver-mode="))
		*vec_push(out) = "--driver-mode=g++";
	while (walk.next < words.count)
		walk_word(&walk);
	if (!names_file(&walk, file))
		*vec_push(out) = file;
	vec_free(&words);
}
