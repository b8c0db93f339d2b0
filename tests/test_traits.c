/*
 * traits.c and traits_explain.c on facts built by hand.
 *
 * A verdict is written as two letters, Send and Sync: y, n or u; three pairs
 * are the three strictness levels, from minimal to complete.
 */
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "analysis/traits.h"
#include "base/text.h"

struct fixture {
	struct facts facts;
	struct models *models;
	struct text text; /* of the last verdicts() or explain() */
	uint32_t line;    /* of what was built last: each thing stands on a line of its own */
};

enum { OWN_FILE = 1, SYSTEM_HEADER = 2 };

static void
begin_with(struct fixture *fixture, const char *const *model_files, size_t count)
{
	char *error = NULL;

	*fixture = (struct fixture){.models = models_load(model_files, count, &error)};
	if (error)
		fprintf(stderr, "%s\n", error);
	free(error);
	CU_ASSERT_PTR_NOT_NULL_FATAL(fixture->models);
	facts_init(&fixture->facts);
	vec_push(&fixture->facts.files)->flags = FILE_PROJECT;
	vec_push(&fixture->facts.files)->flags = FILE_SYSTEM;
}

static void
begin(struct fixture *fixture)
{
	begin_with(fixture, NULL, 0);
}

/* With the built-in models and one of the user's own. */
static void
begin_with_model(struct fixture *fixture, const char *yaml)
{
	char path[] = "/tmp/test_traits_XXXXXX";
	const char *const files[] = {path};
	int file = mkstemp(path);
	size_t length = strlen(yaml);

	CU_ASSERT_FATAL(file >= 0);
	CU_ASSERT_EQUAL_FATAL(write(file, yaml, length), (ssize_t)length);
	close(file);
	begin_with(fixture, files, 1);
	unlink(path);
}

static void
end(struct fixture *fixture)
{
	facts_free(&fixture->facts);
	models_free(fixture->models);
	text_free(&fixture->text);
}

/* ---- building facts ---- */

static struct span
next_line(struct fixture *fixture, uint32_t file)
{
	return (struct span){.file = file, .line = ++fixture->line, .column = 1};
}

static uint32_t
add_type(struct fixture *fixture, uint32_t kind, const char *name, uint32_t inner)
{
	uint32_t id = intern(&fixture->facts.strings, name);
	struct type *type = vec_push(&fixture->facts.types);

	*type = (struct type){.kind = kind, .name = id, .inner = inner};
	return fixture->facts.types.count - 1;
}

static struct type *
type_at(struct fixture *fixture, uint32_t type)
{
	return &fixture->facts.types.items[type];
}

static uint32_t
add_int(struct fixture *fixture)
{
	return add_type(fixture, TYPE_ARITHMETIC, "int", 0);
}

static uint32_t
add_record(struct fixture *fixture, const char *name)
{
	uint32_t type = add_type(fixture, TYPE_RECORD, name, 0);
	size_t length = strcspn(name, "<");

	type_at(fixture, type)->qualified = intern_n(&fixture->facts.strings, name, length);
	type_at(fixture, type)->span = next_line(fixture, OWN_FILE);
	return type;
}

/* KIND: TYPE_POINTER and such. SUFFIX: what the name has behind the inner type's. */
static uint32_t
add_derived(struct fixture *fixture, uint32_t kind, uint32_t inner, const char *suffix)
{
	struct text name = {0};

	text_printf(&name, "%s%s", facts_str(&fixture->facts, type_at(fixture, inner)->name),
		    suffix);
	uint32_t type = add_type(fixture, kind, text_str(&name), inner);
	text_free(&name);
	return type;
}

static uint32_t
add_pointer(struct fixture *fixture, uint32_t inner)
{
	return add_derived(fixture, TYPE_POINTER, inner, " *");
}

static uint32_t
add_reference(struct fixture *fixture, uint32_t inner)
{
	return add_derived(fixture, TYPE_LVALUE_REFERENCE, inner, " &");
}

/* Fields of a record are added one after the other. */
static struct field *
add_field(struct fixture *fixture, uint32_t record, const char *name, uint32_t type)
{
	struct range *range = &type_at(fixture, record)->fields;
	uint32_t id = intern(&fixture->facts.strings, name);
	struct field *field = vec_push(&fixture->facts.fields);

	*field = (struct field){.name = id, .type = type};
	field->span = next_line(fixture, OWN_FILE);
	if (range->count == 0)
		range->first = fixture->facts.fields.count - 1;
	range->count++;
	CU_ASSERT_EQUAL_FATAL(range->first + range->count, fixture->facts.fields.count);
	return field;
}

static void
add_base(struct fixture *fixture, uint32_t record, uint32_t base)
{
	struct base *row = vec_push(&fixture->facts.bases);

	*row = (struct base){.type = base, .span = next_line(fixture, OWN_FILE)};
	type_at(fixture, record)->bases = (struct range){fixture->facts.bases.count - 1, 1};
}

static struct range
annotation_in(struct fixture *fixture, uint32_t file, const char *text)
{
	uint32_t id = intern(&fixture->facts.strings, text);
	struct annotation *row = vec_push(&fixture->facts.annotations);

	*row = (struct annotation){.text = id, .span = next_line(fixture, file)};
	return (struct range){fixture->facts.annotations.count - 1, 1};
}

static struct range
annotation(struct fixture *fixture, const char *text)
{
	return annotation_in(fixture, OWN_FILE, text);
}

static uint32_t
add_marked(struct fixture *fixture, const char *name, const char *text)
{
	uint32_t type = add_record(fixture, name);

	type_at(fixture, type)->annotations = annotation(fixture, text);
	return type;
}

static void
add_argument(struct fixture *fixture, uint32_t type, uint32_t argument)
{
	struct range *range = &type_at(fixture, type)->arguments;

	if (range->count++ == 0)
		range->first = fixture->facts.type_lists.count;
	*vec_push(&fixture->facts.type_lists) = argument;
}

/* An instance of one of namespace std's templates. */
static uint32_t
add_std(struct fixture *fixture, const char *name, uint32_t argument)
{
	uint32_t type = add_record(fixture, name);

	type_at(fixture, type)->flags = TYPE_OPAQUE | TYPE_SYSTEM;
	if (argument)
		add_argument(fixture, type, argument);
	return type;
}

/* An instance of template <class T, class U> class MARK Name. U may be 0. */
static uint32_t
add_instance(struct fixture *fixture, const char *name, const char *mark, uint32_t t, uint32_t u)
{
	uint32_t type = add_marked(fixture, name, mark);
	static const char *const names[] = {"T", "U"};

	add_argument(fixture, type, t);
	if (u)
		add_argument(fixture, type, u);
	type_at(fixture, type)->parameter_names =
		(struct range){fixture->facts.type_lists.count, u ? 2 : 1};
	for (int i = 0; i < (u ? 2 : 1); i++) {
		uint32_t id = intern(&fixture->facts.strings, names[i]);

		*vec_push(&fixture->facts.type_lists) = id;
	}
	return type;
}

static uint32_t
add_closure(struct fixture *fixture)
{
	uint32_t type = add_type(fixture, TYPE_CLOSURE, "(lambda at a.cpp:1:1)", 0);
	struct closure *closure = vec_push(&fixture->facts.closures);

	closure->type = type;
	type_at(fixture, type)->closure = fixture->facts.closures.count - 1;
	return type;
}

/* Captures of a closure are added one after the other. TYPE: of the closure's member. */
static void
add_capture(struct fixture *fixture, uint32_t closure, uint32_t mode, const char *name,
	    uint32_t type)
{
	struct closure *row = &fixture->facts.closures.items[type_at(fixture, closure)->closure];
	uint32_t id = intern(&fixture->facts.strings, name);
	struct var *var = vec_push(&fixture->facts.vars);
	struct capture *capture = vec_push(&fixture->facts.captures);

	*var = (struct var){.name = id, .type = type, .kind = VAR_LOCAL};
	*capture =
		(struct capture){.mode = mode, .var = fixture->facts.vars.count - 1, .type = type};
	capture->span = next_line(fixture, OWN_FILE);
	if (row->captures.count++ == 0)
		row->captures.first = fixture->facts.captures.count - 1;
}

/* ---- asking ---- */

struct asked {
	struct program program;
	struct traits *traits;
};

static struct asked
ask(struct fixture *fixture, enum strictness strictness)
{
	struct asked asked;

	program_init(&asked.program, fixture->models, strictness);
	program_add(&asked.program, &fixture->facts);
	asked.traits = NULL;
	return asked;
}

static void
done(struct asked *asked)
{
	traits_free(asked->traits);
	program_free(&asked->program);
}

static char
letter(enum verdict verdict)
{
	return verdict == VERDICT_YES ? 'y' : verdict == VERDICT_NO ? 'n' : 'u';
}

/* "yy yn nu" */
static const char *
verdicts(struct fixture *fixture, uint32_t type)
{
	text_clear(&fixture->text);
	for (int level = STRICTNESS_MINIMAL; level <= STRICTNESS_COMPLETE; level++) {
		struct asked asked = ask(fixture, (enum strictness)level);

		asked.traits = traits_new(&asked.program);
		if (level != STRICTNESS_MINIMAL)
			text_putc(&fixture->text, ' ');
		text_putc(&fixture->text,
			  letter(traits_verdict(asked.traits, 0, type, TRAIT_SEND)));
		text_putc(&fixture->text,
			  letter(traits_verdict(asked.traits, 0, type, TRAIT_SYNC)));
		done(&asked);
	}
	return text_str(&fixture->text);
}

#define ASSERT_VERDICTS(type, expected) CU_ASSERT_STRING_EQUAL(verdicts(&f, (type)), (expected))

/* The chain, a line a reason: "line: message", without "line: " where there is no place. */
static const char *
explain_at(struct fixture *fixture, enum strictness strictness, uint32_t type, enum trait trait)
{
	struct asked asked = ask(fixture, strictness);
	struct arena arena = {0};
	reason_list reasons = {0};

	asked.traits = traits_new(&asked.program);
	traits_explain(asked.traits, 0, type, trait, &arena, &reasons);
	text_clear(&fixture->text);
	for (uint32_t i = 0; i < reasons.count; i++)
		text_printf(&fixture->text, "%s%s", i ? "\n" : "", reasons.items[i].message);
	vec_free(&reasons);
	arena_release(&arena);
	done(&asked);
	return text_str(&fixture->text);
}

static const char *
explain(struct fixture *fixture, uint32_t type, enum trait trait)
{
	return explain_at(fixture, STRICTNESS_TARGETED, type, trait);
}

#define ASSERT_SEND_CHAIN(type, expected)                                                          \
	CU_ASSERT_STRING_EQUAL(explain(&f, (type), TRAIT_SEND), (expected))
#define ASSERT_SYNC_CHAIN(type, expected)                                                          \
	CU_ASSERT_STRING_EQUAL(explain(&f, (type), TRAIT_SYNC), (expected))

/* ---- the table of structure ---- */

static void
plain_values_have_both(void)
{
	static const uint32_t kinds[] = {TYPE_ARITHMETIC, TYPE_NULLPTR,        TYPE_ENUM,
					 TYPE_FUNCTION,   TYPE_MEMBER_POINTER, TYPE_VOID};
	struct fixture f;

	begin(&f);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		ASSERT_VERDICTS(add_type(&f, kinds[i], "T", 0), "yy yy yy");
	uint32_t function = add_type(&f, TYPE_FUNCTION, "void (int)", 0);
	ASSERT_VERDICTS(add_pointer(&f, function), "yy yy yy");
	end(&f);
}

static void
what_cannot_be_seen_is_unknown(void)
{
	struct fixture f;

	begin(&f);
	ASSERT_VERDICTS(0, "uu uu uu");
	ASSERT_VERDICTS(add_type(&f, TYPE_DEPENDENT, "T", 0), "uu uu uu");
	ASSERT_VERDICTS(add_type(&f, TYPE_BLOCK, "void (^)(void)", 0), "uu uu uu");
	uint32_t incomplete = add_record(&f, "Hidden");
	type_at(&f, incomplete)->flags = TYPE_INCOMPLETE;
	ASSERT_VERDICTS(incomplete, "uu uu uu");
	uint32_t anything = add_type(&f, TYPE_VOID, "void", 0);
	ASSERT_VERDICTS(add_pointer(&f, anything), "uu uu uu");
	end(&f);
}

static void
atomics_have_both_whatever_they_hold(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t pointer = add_pointer(&f, node);
	ASSERT_VERDICTS(add_type(&f, TYPE_ATOMIC, "_Atomic(Node *)", pointer), "yy yy yy");
	ASSERT_VERDICTS(add_std(&f, "std::atomic<Node *>", pointer), "yy yy yy");
	end(&f);
}

static void
arrays_and_vectors_follow_their_elements(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	ASSERT_VERDICTS(add_derived(&f, TYPE_ARRAY, node, "[4]"), "nn nn nn");
	ASSERT_VERDICTS(add_derived(&f, TYPE_VECTOR, shy, "4"), "yn yn yn");
	ASSERT_VERDICTS(add_derived(&f, TYPE_ARRAY, add_int(&f), "[4]"), "yy yy yy");
	end(&f);
}

static void
references_need_sync(void)
{
	struct fixture f;

	begin(&f);
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	uint32_t shared = add_marked(&f, "Shared", "not_send");
	type_at(&f, shared)->annotations.count++;
	annotation(&f, "sync");
	ASSERT_VERDICTS(shared, "ny ny ny");
	ASSERT_VERDICTS(add_reference(&f, shy), "nn nn nn");
	ASSERT_VERDICTS(add_derived(&f, TYPE_RVALUE_REFERENCE, shy, " &&"), "nn nn nn");
	ASSERT_VERDICTS(add_reference(&f, shared), "yy yy yy");
	end(&f);
}

static void
pointers_are_as_strict_as_asked(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	uint32_t hidden = add_record(&f, "Hidden");
	type_at(&f, hidden)->flags = TYPE_INCOMPLETE;
	ASSERT_VERDICTS(add_pointer(&f, node), "nn nn nn");
	ASSERT_VERDICTS(add_pointer(&f, shy), "yn yn nn");
	ASSERT_VERDICTS(add_pointer(&f, hidden), "yy yy uu");
	ASSERT_VERDICTS(add_pointer(&f, add_int(&f)), "yy yy yy");
	end(&f);
}

static void
classes_follow_fields_and_bases(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t hidden = add_record(&f, "Hidden");
	type_at(&f, hidden)->flags = TYPE_INCOMPLETE;
	uint32_t good = add_record(&f, "Good"), bad = add_record(&f, "Bad");
	uint32_t derived = add_record(&f, "Derived"), either = add_record(&f, "Either");
	uint32_t unsure = add_record(&f, "Unsure");
	add_field(&f, good, "count", number);
	add_field(&f, bad, "count", number);
	add_field(&f, bad, "node", node);
	add_base(&f, derived, bad);
	type_at(&f, either)->flags = TYPE_UNION;
	add_field(&f, either, "node", node);
	add_field(&f, unsure, "hidden", hidden);
	ASSERT_VERDICTS(good, "yy yy yy");
	ASSERT_VERDICTS(bad, "nn nn nn");
	ASSERT_VERDICTS(derived, "nn nn nn");
	ASSERT_VERDICTS(either, "nn nn nn");
	ASSERT_VERDICTS(unsure, "uu uu uu");
	ASSERT_VERDICTS(add_record(&f, "Empty"), "yy yy yy");
	end(&f);
}

static void
unknown_yields_to_no(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t hidden = add_record(&f, "Hidden");
	type_at(&f, hidden)->flags = TYPE_INCOMPLETE;
	uint32_t both = add_record(&f, "Both");
	add_field(&f, both, "hidden", hidden);
	add_field(&f, both, "node", node);
	ASSERT_VERDICTS(both, "nn nn nn");
	end(&f);
}

static void
unknown_fails_at_complete_only(void)
{
	struct fixture f;

	begin(&f);
	uint32_t hidden = add_type(&f, TYPE_DEPENDENT, "T", 0);
	uint32_t node = add_marked(&f, "Node", "not_send");
	for (int level = STRICTNESS_MINIMAL; level <= STRICTNESS_COMPLETE; level++) {
		struct asked asked = ask(&f, (enum strictness)level);

		asked.traits = traits_new(&asked.program);
		CU_ASSERT_EQUAL(traits_fails(asked.traits, 0, hidden, TRAIT_SEND),
				level == STRICTNESS_COMPLETE);
		CU_ASSERT(traits_fails(asked.traits, 0, node, TRAIT_SEND));
		done(&asked);
	}
	end(&f);
}

static void
closures_follow_their_captures(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	uint32_t none = add_closure(&f), copies = add_closure(&f), refers = add_closure(&f);
	uint32_t self = add_closure(&f), nested = add_closure(&f);
	add_capture(&f, copies, CAPTURE_COPY, "i", number);
	add_capture(&f, copies, CAPTURE_INIT, "node", node);
	add_capture(&f, refers, CAPTURE_REFERENCE, "shy", add_reference(&f, shy));
	add_capture(&f, self, CAPTURE_THIS, "", add_pointer(&f, shy));
	add_capture(&f, nested, CAPTURE_COPY, "run", copies);
	ASSERT_VERDICTS(none, "yy yy yy");
	ASSERT_VERDICTS(copies, "nn nn nn");
	ASSERT_VERDICTS(refers, "nn nn nn");
	ASSERT_VERDICTS(self, "nn nn nn"); /* used as a reference, not as a pointer */
	ASSERT_VERDICTS(nested, "nn nn nn");
	end(&f);
}

/* ---- mutable fields ---- */

static void
mutable_field_is_not_sync(void)
{
	struct fixture f;

	begin(&f);
	uint32_t counter = add_record(&f, "Counter");
	add_field(&f, counter, "hits", add_int(&f))->flags = FIELD_MUTABLE;
	/* At minimal it is no root cause. */
	ASSERT_VERDICTS(counter, "yy yn yn");
	ASSERT_SYNC_CHAIN(counter, "field 'hits' is mutable, and neither synchronised nor "
				   "GUARDED_BY a mutex");
	end(&f);
}

static void
mutable_field_beside_a_mutex(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f), mutex = add_std(&f, "std::mutex", 0);
	uint32_t owned = add_std(&f, "std::unique_ptr<std::mutex>", mutex);
	uint32_t once = add_std(&f, "std::once_flag", 0);
	uint32_t spin = add_record(&f, "SpinLock");
	type_at(&f, spin)->flags = TYPE_LOCKABLE;
	const uint32_t locks[] = {mutex, owned, once, spin};
	for (size_t i = 0; i < sizeof locks / sizeof *locks; i++) {
		uint32_t cache = add_record(&f, "Cache");
		add_field(&f, cache, "lock", locks[i])->flags = FIELD_MUTABLE;
		add_field(&f, cache, "hits", number)->flags = FIELD_MUTABLE;
		ASSERT_VERDICTS(cache, "yy yy yn");
	}
	uint32_t borrowed = add_record(&f, "Borrowed");
	add_field(&f, borrowed, "lock", add_reference(&f, mutex));
	add_field(&f, borrowed, "hits", number)->flags = FIELD_MUTABLE;
	ASSERT_VERDICTS(borrowed, "yy yn yn");
	end(&f);
}

static void
inherited_mutex_guards_too(void)
{
	struct fixture f;

	begin(&f);
	uint32_t base = add_record(&f, "Base"), derived = add_record(&f, "Derived");
	add_field(&f, base, "lock", add_std(&f, "std::mutex", 0))->flags = FIELD_MUTABLE;
	add_field(&f, derived, "hits", add_int(&f))->flags = FIELD_MUTABLE;
	add_base(&f, derived, base);
	ASSERT_VERDICTS(derived, "yy yy yn");
	end(&f);
}

static void
guarded_by_suffices_at_every_level(void)
{
	static const char *const texts[] = {"guarded_by:lock", "clang::guarded_by(this->lock)"};
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f), shy = add_marked(&f, "Shy", "not_sync");
	uint32_t node = add_marked(&f, "Node", "not_send");
	for (int i = 0; i < 2; i++) {
		struct range guard = annotation(&f, texts[i]);
		uint32_t cache = add_record(&f, "Cache"), holder = add_record(&f, "Holder");
		uint32_t bad = add_record(&f, "Bad");

		add_field(&f, cache, "hits", number)->flags = FIELD_MUTABLE;
		add_field(&f, cache, "shy", shy);
		for (uint32_t j = 0; j < 2; j++)
			f.facts.fields.items[type_at(&f, cache)->fields.first + j].annotations =
				guard;
		ASSERT_VERDICTS(cache, "yy yy yy"); /* one thread at a time: Send is enough */
		add_field(&f, bad, "node", node)->annotations = guard;
		ASSERT_VERDICTS(bad, "nn nn nn");
		add_field(&f, holder, "cache", cache)->flags = FIELD_MUTABLE;
		ASSERT_VERDICTS(holder, "yy yy yy"); /* synchronised inside */
	}
	end(&f);
}

static void
mutable_fields_that_synchronise_themselves(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f);
	uint32_t atomic = add_std(&f, "std::atomic<int>", number);
	uint32_t stats = add_record(&f, "Stats"), monitor = add_record(&f, "Monitor");
	add_field(&f, stats, "hits", atomic);
	add_field(&f, stats, "misses", atomic);
	add_field(&f, monitor, "lock", add_std(&f, "std::mutex", 0));
	add_field(&f, monitor, "count", number);
	const struct {
		uint32_t type;
		const char *verdicts;
	} rows[] = {
		{atomic, "yy yy yy"},
		{add_type(&f, TYPE_ATOMIC, "_Atomic(int)", number), "yy yy yy"},
		{add_derived(&f, TYPE_ARRAY, atomic, "[2]"), "yy yy yy"},
		{add_std(&f, "std::array<std::atomic<int>, 2>", atomic), "yy yy yy"},
		{stats, "yy yy yy"},
		{add_marked(&f, "Log", "sync"), "yy yy yy"},
		{add_marked(&f, "Mutex", "clang::capability"), "yy yy yy"},
		{monitor, "yy yy yn"},
		{add_std(&f, "std::vector<int>", number), "yy yn yn"},
		{add_pointer(&f, number), "yy yn yn"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t owner = add_record(&f, "Owner");

		add_field(&f, owner, "field", rows[i].type)->flags = FIELD_MUTABLE;
		ASSERT_VERDICTS(owner, rows[i].verdicts);
	}
	end(&f);
}

/* ---- annotations ---- */

static void
each_annotation_says_its_part(void)
{
	static const struct {
		const char *text, *verdicts;
	} rows[] = {
		{"send", "yn yn yn"}, /* over a field that has neither */
		{"sync", "ny ny ny"},
		{"send_unchecked", "yn yn yn"},
		{"sync_unchecked", "ny ny ny"},
		{"task_guard", "nn nn nn"}, /* says nothing: the field decides */
		{"task_mutex", "yy yy yy"},
		{"clang::capability", "yy yy yy"},
		{"swift::@Sendable", "yy yy yy"},
	};
	static const struct {
		const char *text, *verdicts;
	} refusals[] = {
		{"not_send", "nn nn nn"},
		{"not_send:the GUI owns it", "nn nn nn"},
		{"not_sync", "yn yn yn"},
		{"lock_guard", "nn nn nn"},
		{"task_guard", "yy yy yy"},
		{"clang::scoped_lockable", "nn nn nn"},
		{"swift::@_nonSendable", "nn nn nn"},
		{"send_iffy", "yy yy yy"},
	};
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t type = add_marked(&f, "Marked", rows[i].text);

		add_field(&f, type, "node", node);
		ASSERT_VERDICTS(type, rows[i].verdicts);
	}
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
		ASSERT_VERDICTS(add_marked(&f, "Marked", refusals[i].text), refusals[i].verdicts);
	end(&f);
}

static void
annotations_side_by_side(void)
{
	static const struct {
		const char *first, *second, *verdicts;
	} rows[] = {
		{"not_send", "sync", "ny ny ny"},           {"sync", "not_send", "ny ny ny"},
		{"not_send", "sync_unchecked", "ny ny ny"}, {"lock_guard", "send", "yn yn yn"},
		{"send", "not_sync", "yn yn yn"},           {"send", "sync", "yy yy yy"},
		{"not_send", "send", "nn nn nn"}, /* contradiction: the first */
	};
	struct fixture f;

	begin(&f);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t type = add_marked(&f, "Marked", rows[i].first);

		annotation(&f, rows[i].second);
		type_at(&f, type)->annotations.count++;
		ASSERT_VERDICTS(type, rows[i].verdicts);
	}
	end(&f);
}

static void
conditions_name_template_parameters(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f), node = add_marked(&f, "Node", "not_send");
	const struct {
		const char *text;
		uint32_t t, u;
		const char *verdicts;
	} rows[] = {
		{"send_if:T", number, node, "yy yy yy"},
		{"send_if:U", number, node, "ny ny ny"},
		{"send_if:T, U", number, node, "ny ny ny"},
		{"send_if:T,U", number, number, "yy yy yy"},
		{"sync_if:U", number, node, "yn yn yn"},
		{"send_if:U...", number, node, "ny ny ny"},
		{"send_if:V", number, node, "uy uy uy"}, /* no such parameter */
		{"send_if:V,U", number, node, "ny ny ny"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ASSERT_VERDICTS(add_instance(&f, "Box<T, U>", rows[i].text, rows[i].t, rows[i].u),
				rows[i].verdicts);
	end(&f);
}

/* template <class T> class SEND_IF(T) Pack with more arguments than names: T... */
static void
last_parameter_stands_for_the_pack(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f), node = add_marked(&f, "Node", "not_send");
	uint32_t pack = add_marked(&f, "Pack<int, int, Node>", "send_if:Ts");
	uint32_t name = intern(&f.facts.strings, "Ts");
	type_at(&f, pack)->parameter_names = (struct range){f.facts.type_lists.count, 1};
	*vec_push(&f.facts.type_lists) = name;
	add_argument(&f, pack, number);
	add_argument(&f, pack, number);
	add_argument(&f, pack, node);
	ASSERT_VERDICTS(pack, "ny ny ny");
	ASSERT_SEND_CHAIN(pack, "'Pack<int, int, Node>' is marked SEND_IF(Ts), and Ts is 'Node'\n"
				"'Node' is marked NOT_SEND");
	end(&f);
}

static void
field_annotation_overrides_the_type(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send"), number = add_int(&f);
	uint32_t cured = add_record(&f, "Cured"), spoilt = add_record(&f, "Spoilt");
	uint32_t tamed = add_record(&f, "Tamed");
	struct range both = annotation(&f, "send");
	annotation(&f, "sync");
	both.count++;
	struct range send = annotation(&f, "send"), not_send = annotation(&f, "not_send:GUI only");
	struct range sync = annotation(&f, "sync");
	add_field(&f, cured, "node", node)->annotations = both;
	ASSERT_VERDICTS(cured, "yy yy yy");
	add_field(&f, spoilt, "window", number)->annotations = not_send;
	ASSERT_VERDICTS(spoilt, "nn nn nn");
	ASSERT_SEND_CHAIN(spoilt, "field 'window' is marked NOT_SEND: GUI only");
	ASSERT_SYNC_CHAIN(spoilt, "field 'window' is marked NOT_SEND, hence not Sync: GUI only");
	struct field *field = add_field(&f, tamed, "hits", number);
	field->flags = FIELD_MUTABLE;
	field->annotations = sync;
	ASSERT_VERDICTS(tamed, "yy yy yy");
	uint32_t partly = add_record(&f, "Partly");
	add_field(&f, partly, "node", node)->annotations = send;
	ASSERT_VERDICTS(partly, "yn yn yn");
	end(&f);
}

static void
annotations_of_a_variable_override_its_type(void)
{
	struct fixture f;
	struct arena arena = {0};
	reason_list reasons = {0};

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send"), number = add_int(&f);
	uint32_t box = add_instance(&f, "Box<Node>", "send_if:T", node, 0);
	struct range send = annotation(&f, "send"), not_send = annotation(&f, "not_send:GUI");
	struct range other = annotation(&f, "guarded_by:m");
	struct range condition = annotation(&f, "sync_if:T");
	struct asked asked = ask(&f, STRICTNESS_TARGETED);
	struct traits *traits = asked.traits = traits_new(&asked.program);
	const enum trait trait = TRAIT_SEND;

	CU_ASSERT_EQUAL(traits_annotated_verdict(traits, 0, send, node, trait), VERDICT_YES);
	CU_ASSERT_EQUAL(traits_annotated_verdict(traits, 0, not_send, number, trait), VERDICT_NO);
	CU_ASSERT_EQUAL(traits_annotated_verdict(traits, 0, other, node, trait), VERDICT_NO);
	CU_ASSERT_EQUAL(traits_annotated_verdict(traits, 0, (struct range){0}, number, trait),
			VERDICT_YES);
	CU_ASSERT_EQUAL(traits_annotated_verdict(traits, 0, condition, box, TRAIT_SYNC),
			VERDICT_NO);
	traits_annotated_explain(traits, 0, not_send, number, trait, &arena, &reasons);
	CU_ASSERT_EQUAL_FATAL(reasons.count, 1);
	CU_ASSERT_STRING_EQUAL(reasons.items[0].message, "it is marked NOT_SEND: GUI");
	traits_annotated_explain(traits, 0, condition, box, TRAIT_SYNC, &arena, &reasons);
	CU_ASSERT_EQUAL_FATAL(reasons.count, 3);
	CU_ASSERT_STRING_EQUAL(reasons.items[1].message, "it is marked SYNC_IF(T)");
	CU_ASSERT_STRING_EQUAL(reasons.items[2].message,
			       "'Node' is marked NOT_SEND, hence not Sync");
	traits_annotated_explain(traits, 0, other, node, trait, &arena, &reasons);
	CU_ASSERT_EQUAL_FATAL(reasons.count, 4);
	CU_ASSERT_STRING_EQUAL(reasons.items[3].message, "'Node' is marked NOT_SEND");
	vec_free(&reasons);
	arena_release(&arena);
	done(&asked);
	end(&f);
}

/* ---- recursion ---- */

/* "SEND owner: Node not Send; SEND base: Node not Send" */
static const char *
contradictions(struct fixture *fixture, uint32_t type, enum trait trait)
{
	struct asked asked = ask(fixture, STRICTNESS_TARGETED);
	contradiction_list list = {0};

	asked.traits = traits_new(&asked.program);
	traits_contradictions(asked.traits, 0, type, trait, &list);
	text_clear(&fixture->text);
	for (uint32_t i = 0; i < list.count; i++) {
		const struct contradiction *found = &list.items[i];
		const struct field *field = &fixture->facts.fields.items[found->field];

		text_printf(&fixture->text, "%s%s %s: %s not %s", i ? "; " : "", found->mark,
			    found->base ? "base" : facts_str(&fixture->facts, field->name),
			    facts_str(&fixture->facts, type_at(fixture, found->type)->name),
			    trait_name(found->trait));
	}
	vec_free(&list);
	done(&asked);
	return text_str(&fixture->text);
}

static void
parts_contradict_a_claim(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send"), both = add_record(&f, "Both");
	add_field(&f, both, "to", add_pointer(&f, node));
	add_field(&f, both, "own", node);
	uint32_t link = add_record(&f, "Link");
	add_field(&f, link, "to", add_pointer(&f, node));
	uint32_t page = add_marked(&f, "Page", "send");
	add_base(&f, page, node);
	add_field(&f, page, "raw", add_pointer(&f, node));
	add_field(&f, page, "link", link);
	add_field(&f, page, "both", both);
	add_field(&f, page, "said", node)->annotations = annotation(&f, "send");
	add_field(&f, page, "count", add_int(&f))->flags = FIELD_MUTABLE;
	add_field(&f, page, "value", node)->flags = FIELD_DEPENDENT;
	CU_ASSERT_STRING_EQUAL(contradictions(&f, page, TRAIT_SEND),
			       "SEND base: Node not Send; SEND both: Both not Send");
	CU_ASSERT_STRING_EQUAL(contradictions(&f, page, TRAIT_SYNC), "");
	type_at(&f, page)->annotations = annotation(&f, "sync");
	f.facts.bases.items[type_at(&f, page)->bases.first].flags = BASE_DEPENDENT;
	CU_ASSERT_STRING_EQUAL(contradictions(&f, page, TRAIT_SYNC),
			       "SYNC both: Both not Sync; SYNC said: Node not Sync; "
			       "SYNC count: int not Sync");
	type_at(&f, page)->annotations = annotation(&f, "sync_unchecked");
	CU_ASSERT_STRING_EQUAL(contradictions(&f, page, TRAIT_SYNC), "");
	end(&f);
}

static void
recursive_types_are_assumed_fine(void)
{
	struct fixture f;

	begin(&f);
	uint32_t a = add_record(&f, "A"), b = add_record(&f, "B");
	add_field(&f, a, "b", add_pointer(&f, b));
	add_field(&f, b, "a", add_pointer(&f, a));
	uint32_t list = add_record(&f, "List");
	add_field(&f, list, "next", add_std(&f, "std::unique_ptr<List>", list));
	ASSERT_VERDICTS(a, "yy yy yy");
	ASSERT_VERDICTS(b, "yy yy yy");
	ASSERT_VERDICTS(list, "yy yy yy");
	end(&f);
}

/* B is found while A is only assumed to be fine: that must not be remembered. */
static void
no_provisional_yes_is_remembered(void)
{
	struct fixture f;

	begin(&f);
	uint32_t a = add_record(&f, "A"), b = add_record(&f, "B"), c = add_record(&f, "C");
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t to_a = add_pointer(&f, a);
	add_field(&f, a, "b", add_pointer(&f, b));
	add_field(&f, a, "c", add_pointer(&f, c));
	add_field(&f, b, "a", to_a);
	add_field(&f, c, "a", to_a);
	add_field(&f, c, "node", node);
	const uint32_t orders[3][3] = {{a, b, c}, {b, c, a}, {c, a, b}};
	for (int i = 0; i < 3; i++) {
		struct asked asked = ask(&f, STRICTNESS_TARGETED);

		asked.traits = traits_new(&asked.program);
		for (int j = 0; j < 3; j++)
			CU_ASSERT_EQUAL(traits_verdict(asked.traits, 0, orders[i][j], TRAIT_SEND),
					VERDICT_NO);
		done(&asked);
	}
	ASSERT_SEND_CHAIN(b, "field 'a' has type 'A *'\n"
			     "field 'c' has type 'C *'\n"
			     "field 'node' has type 'Node'\n"
			     "'Node' is marked NOT_SEND");
	end(&f);
}

static void
unknown_goes_around_a_cycle(void)
{
	struct fixture f;

	begin(&f);
	uint32_t a = add_record(&f, "A"), b = add_record(&f, "B");
	uint32_t hidden = add_type(&f, TYPE_DEPENDENT, "T", 0);
	add_field(&f, a, "b", add_pointer(&f, b));
	add_field(&f, a, "hidden", hidden);
	add_field(&f, b, "a", add_pointer(&f, a));
	ASSERT_VERDICTS(b, "yy yy uu"); /* only `complete` looks through pointers for it */
	ASSERT_VERDICTS(a, "uu uu uu");
	end(&f);
}

/* 3000 classes, each with a pointer to the next one: no recursion may run out of stack. */
static void
long_chain_is_found_and_shortened(void)
{
	enum { LENGTH = 3000 };
	struct fixture f;
	uint32_t records[LENGTH];

	begin(&f);
	for (int i = 0; i < LENGTH; i++)
		records[i] = add_record(&f, "Link");
	for (int i = 0; i + 1 < LENGTH; i++)
		add_field(&f, records[i],
			  i < 2            ? "front"
			  : i > LENGTH - 4 ? "back"
					   : "next",
			  add_pointer(&f, records[i + 1]));
	type_at(&f, records[LENGTH - 1])->annotations = annotation(&f, "not_send");
	ASSERT_SEND_CHAIN(records[0], "field 'front' has type 'Link *'\n"
				      "field 'front' has type 'Link *'\n"
				      "... through 2995 more fields\n"
				      "field 'back' has type 'Link *'\n"
				      "field 'back' has type 'Link *'\n"
				      "'Link' is marked NOT_SEND");
	ASSERT_SEND_CHAIN(records[LENGTH - 6], "field 'next' has type 'Link *'\n"
					       "field 'next' has type 'Link *'\n"
					       "field 'next' has type 'Link *'\n"
					       "field 'back' has type 'Link *'\n"
					       "field 'back' has type 'Link *'\n"
					       "'Link' is marked NOT_SEND");
	end(&f);
}

/* ---- models ---- */

static void
models_of_std_decide(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f), node = add_marked(&f, "Node", "not_send");
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	uint32_t mutex = add_std(&f, "std::mutex", 0);
	const struct {
		const char *name;
		uint32_t argument;
		const char *verdicts;
	} rows[] = {
		{"std::vector<int>", number, "yy yy yy"},
		{"std::vector<Node>", node, "nn nn nn"},
		{"std::vector<Shy>", shy, "yn yn yn"},
		{"std::shared_ptr<int>", number, "yy yy yy"},
		{"std::shared_ptr<Node>", node, "nn nn nn"},
		{"std::shared_ptr<Shy>", shy, "nn nn nn"}, /* its copies share one Shy */
		{"std::unique_ptr<Shy>", shy, "yn yn yn"},
		{"std::reference_wrapper<Shy>", shy, "nn nn nn"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ASSERT_VERDICTS(add_std(&f, rows[i].name, rows[i].argument), rows[i].verdicts);
	ASSERT_VERDICTS(mutex, "yy yy yy");
	uint32_t guard = add_std(&f, "std::lock_guard<std::mutex>", mutex);
	CU_ASSERT_STRING_EQUAL(explain(&f, guard, TRAIT_SEND),
			       "'std::lock_guard<std::mutex>' is not Send in the model of 'std': "
			       "a mutex must be unlocked by the thread that locked it");
	uint32_t function = add_type(&f, TYPE_FUNCTION, "void ()", 0);
	uint32_t erased = add_std(&f, "std::function<void ()>", function);
	CU_ASSERT_EQUAL(verdicts(&f, erased)[0], 'u');
	end(&f);
}

static void
std_without_a_model_follows_its_arguments(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send"), number = add_int(&f);
	uint32_t shown = add_std(&f, "std::no_such_template<int, Node>", number);
	add_argument(&f, shown, node);
	ASSERT_VERDICTS(shown, "nn nn nn");
	ASSERT_VERDICTS(add_std(&f, "std::no_such_template<int>", number), "yy yy yy");
	ASSERT_VERDICTS(add_std(&f, "std::no_such_class", 0), "yy yy yy");
	end(&f);
}

/* shared_ptr<void> has forgotten what it holds. */
static void
holder_of_void_is_unknown(void)
{
	struct fixture f;

	begin(&f);
	uint32_t nothing = add_type(&f, TYPE_VOID, "void", 0);
	ASSERT_VERDICTS(add_std(&f, "std::shared_ptr<void>", nothing), "uu uu uu");
	end(&f);
}

static const char own_model[] =
	"library: own\n"
	"types:\n"
	"  - {name: own::Handle, send: never, because: the GUI owns it, instead: own::Weak}\n"
	"  - {name: own::Guard, guard: {mutex: 0}}\n"
	"  - {name: own::Erased, holder: yes}\n"
	"  - {name: own::Mutex, thread-mutex: yes}\n"
	"  - {name: own::TaskMutex, task-mutex: yes}\n"
	"  - {name: own::Cell, send: send 0, sync: never}\n"
	"  - {name: own::Locked, send: send 0, sync: send 0, synchronized: yes}\n"
	"  - {name: own::Plain, because: structure decides}\n";

static void
model_of_the_user_decides(void)
{
	struct fixture f;

	begin_with_model(&f, own_model);
	uint32_t number = add_int(&f), node = add_marked(&f, "Node", "not_send");
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	const struct {
		const char *name;
		uint32_t argument;
		const char *verdicts;
	} rows[] = {
		{"own::Handle", 0, "nn nn nn"}, /* never Send, hence never Sync */
		{"own::Guard<own::Mutex>", add_record(&f, "own::Mutex"), "nn nn nn"},
		{"own::Guard<own::TaskMutex>", add_record(&f, "own::TaskMutex"), "yy yy yy"},
		{"own::Guard", 0, "nn nn nn"},
		{"own::Erased", 0, "uu uu uu"},
		{"own::Mutex", 0, "yy yy yy"},
		{"own::Cell<int>", number, "yn yn yn"},
		{"own::Cell<Node>", node, "nn nn nn"},
		{"own::Cell", 0, "un un un"}, /* the argument it speaks of is not there */
		{"own::Locked<Shy>", shy, "yy yy yy"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t type = add_record(&f, rows[i].name);

		if (rows[i].argument)
			add_argument(&f, type, rows[i].argument);
		ASSERT_VERDICTS(type, rows[i].verdicts);
	}
	uint32_t plain = add_record(&f, "own::Plain");
	add_field(&f, plain, "node", node);
	ASSERT_VERDICTS(plain, "nn nn nn");
	end(&f);
}

static void
guard_of_a_task_mutex_may_travel(void)
{
	struct fixture f;

	begin(&f);
	uint32_t awaited = add_record(&f, "AsyncMutex");
	uint32_t marked = add_marked(&f, "Marked", "task_mutex");
	type_at(&f, awaited)->flags = TYPE_ASYNC_LOCK;
	CU_ASSERT_EQUAL(verdicts(&f, add_std(&f, "std::unique_lock<A>", awaited))[0], 'y');
	CU_ASSERT_EQUAL(verdicts(&f, add_std(&f, "std::unique_lock<M>", marked))[0], 'y');
	uint32_t both = add_std(&f, "std::scoped_lock<A, std::mutex>", awaited);
	add_argument(&f, both, add_std(&f, "std::mutex", 0));
	CU_ASSERT_EQUAL(verdicts(&f, both)[0], 'n');
	end(&f);
}

static void
replacement_comes_from_the_root(void)
{
	struct fixture f;

	begin_with_model(&f, own_model);
	uint32_t handle = add_record(&f, "own::Handle"), owner = add_record(&f, "Owner");
	uint32_t node = add_marked(&f, "Node", "not_send"), number = add_int(&f);
	add_field(&f, owner, "handle", add_pointer(&f, handle));
	ASSERT_SEND_CHAIN(owner,
			  "field 'handle' has type 'own::Handle *'\n"
			  "'own::Handle' is not Send in the model of 'own': the GUI owns it");
	struct asked asked = ask(&f, STRICTNESS_TARGETED);
	asked.traits = traits_new(&asked.program);
	const char *instead = traits_instead(asked.traits, 0, owner, TRAIT_SEND);
	CU_ASSERT_PTR_NOT_NULL_FATAL(instead);
	CU_ASSERT_STRING_EQUAL(instead, "own::Weak");
	CU_ASSERT_PTR_NULL(traits_instead(asked.traits, 0, node, TRAIT_SEND));
	CU_ASSERT_PTR_NULL(traits_instead(asked.traits, 0, number, TRAIT_SEND));
	done(&asked);
	end(&f);
}

/* Annotations come before models. */
static void
annotation_overrules_the_model(void)
{
	struct fixture f;

	begin(&f);
	uint32_t guard = add_std(&f, "std::lock_guard<M>", 0);
	type_at(&f, guard)->annotations = annotation(&f, "send");
	CU_ASSERT_EQUAL(verdicts(&f, guard)[0], 'y');
	end(&f);
}

/* ---- minimal ---- */

static void
minimal_lets_classes_speak_for_annotations_only(void)
{
	struct fixture f;

	begin(&f);
	uint32_t guard = add_std(&f, "std::lock_guard<std::mutex>", add_std(&f, "std::mutex", 0));
	uint32_t holder = add_record(&f, "Holder"), closure = add_closure(&f);
	add_field(&f, holder, "guard", guard);
	add_capture(&f, closure, CAPTURE_INIT, "guard", guard);
	CU_ASSERT_EQUAL(verdicts(&f, guard)[0], 'n');   /* the model itself */
	CU_ASSERT_EQUAL(verdicts(&f, closure)[0], 'n'); /* what crosses is the guard */
	CU_ASSERT_EQUAL(verdicts(&f, holder)[0], 'u');  /* a class that holds it */
	CU_ASSERT_EQUAL(verdicts(&f, holder)[3], 'n');  /* ... at targeted */
	end(&f);
}

static void
minimal_tells_own_annotations_from_a_librarys(void)
{
	struct fixture f;

	begin(&f);
	uint32_t theirs = add_record(&f, "lib_handle"), ours = add_record(&f, "Ours");
	type_at(&f, theirs)->annotations = annotation_in(&f, SYSTEM_HEADER, "not_send");
	add_field(&f, ours, "handle", theirs);
	ASSERT_VERDICTS(theirs, "nn nn nn");
	ASSERT_VERDICTS(ours, "uu nn nn");
	end(&f);
}

/* ---- explanations ---- */

static void
chain_goes_from_the_value_to_the_root(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send:the GUI thread owns it");
	uint32_t session = add_record(&f, "Session"), closure = add_closure(&f);
	uint32_t base = add_record(&f, "Connection");
	add_field(&f, base, "owner", add_pointer(&f, node));
	add_base(&f, session, base);
	add_capture(&f, closure, CAPTURE_COPY, "session", session);
	ASSERT_SEND_CHAIN(closure, "within the closure, 'session' is captured by copy\n"
				   "'Session' derives from 'Connection'\n"
				   "field 'owner' has type 'Node *'\n"
				   "'Node' is marked NOT_SEND: the GUI thread owns it");
	end(&f);
}

static void
reasons_have_places(void)
{
	struct fixture f;
	struct arena arena = {0};
	reason_list reasons = {0};

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t marked_at = f.line;
	uint32_t session = add_record(&f, "Session"), closure = add_closure(&f);
	add_field(&f, session, "node", node);
	uint32_t field_at = f.line;
	add_capture(&f, closure, CAPTURE_COPY, "session", session);
	uint32_t captured_at = f.line;
	uint32_t guard = add_std(&f, "std::lock_guard<std::mutex>", 0);
	struct asked asked = ask(&f, STRICTNESS_TARGETED);
	asked.traits = traits_new(&asked.program);
	traits_explain(asked.traits, 0, closure, TRAIT_SEND, &arena, &reasons);
	CU_ASSERT_EQUAL_FATAL(reasons.count, 3);
	CU_ASSERT_EQUAL(reasons.items[0].where.line, captured_at);
	CU_ASSERT_EQUAL(reasons.items[1].where.line, field_at);
	CU_ASSERT_EQUAL(reasons.items[2].where.line, marked_at);
	CU_ASSERT_EQUAL(reasons.items[2].where.file, OWN_FILE);
	CU_ASSERT_EQUAL(reasons.items[2].unit, 0);
	traits_explain(asked.traits, 0, guard, TRAIT_SEND, &arena, &reasons);
	CU_ASSERT_EQUAL_FATAL(reasons.count, 4);
	CU_ASSERT_EQUAL(reasons.items[3].where.line, 0);
	vec_free(&reasons);
	arena_release(&arena);
	done(&asked);
	end(&f);
}

static void
every_way_of_capturing_has_its_words(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send:GUI");
	const struct {
		uint32_t mode, type;
		const char *chain;
	} rows[] = {
		{CAPTURE_COPY, node, "within the closure, 'x' is captured by copy\n"},
		{CAPTURE_COPY, add_pointer(&f, node),
		 "within the closure, 'x' is captured by copy with type 'Node *'\n"},
		{CAPTURE_INIT, node, "within the closure, 'x' is captured by value\n"},
		{CAPTURE_STAR_THIS, node, "within the closure, '*this' is captured by copy\n"},
		{CAPTURE_REFERENCE, add_reference(&f, node),
		 "within the closure, 'x' is captured by reference with type 'Node &', "
		 "which is Send only if 'Node' is Sync\n"},
		{CAPTURE_INIT_REFERENCE, add_reference(&f, node),
		 "within the closure, 'x' is captured by reference with type 'Node &', "
		 "which is Send only if 'Node' is Sync\n"},
		{CAPTURE_THIS, add_pointer(&f, node),
		 "within the closure, 'this' is captured with type 'Node *', "
		 "which is Send only if 'Node' is Sync\n"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t closure = add_closure(&f);
		struct text expected = {0};

		add_capture(&f, closure, rows[i].mode, "x", rows[i].type);
		text_puts(&expected, rows[i].chain);
		text_puts(&expected, strstr(rows[i].chain, "Sync")
					     ? "'Node' is marked NOT_SEND, hence not Sync: GUI"
					     : "'Node' is marked NOT_SEND: GUI");
		ASSERT_SEND_CHAIN(closure, text_str(&expected));
		text_free(&expected);
	}
	end(&f);
}

static void
turns_between_send_and_sync_are_told(void)
{
	struct fixture f;

	begin(&f);
	uint32_t shy = add_marked(&f, "Shy", "not_sync");
	uint32_t shared = add_std(&f, "std::shared_ptr<Shy>", shy);
	uint32_t list = add_std(&f, "std::vector<std::shared_ptr<Shy>>", shared);
	uint32_t owner = add_record(&f, "Owner"), hub = add_record(&f, "Hub");
	add_field(&f, owner, "all", list);
	add_field(&f, hub, "shy", add_pointer(&f, shy));
	ASSERT_SEND_CHAIN(owner, "field 'all' has type 'std::vector<std::shared_ptr<Shy>>', "
				 "which is Send only if 'Shy' is Sync\n"
				 "'Shy' is marked NOT_SYNC");
	ASSERT_SEND_CHAIN(shared, "'std::shared_ptr<Shy>' is Send only if 'Shy' is Sync\n"
				  "'Shy' is marked NOT_SYNC");
	CU_ASSERT_STRING_EQUAL(explain_at(&f, STRICTNESS_COMPLETE, hub, TRAIT_SEND),
			       "field 'shy' has type 'Shy *', which is Send only if 'Shy' is "
			       "Sync\n'Shy' is marked NOT_SYNC");
	end(&f);
}

static void
guarded_field_is_told_so(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send");
	uint32_t cache = add_record(&f, "Cache");
	struct range guard = annotation(&f, "guarded_by:m");
	add_field(&f, cache, "node", node)->annotations = guard;
	ASSERT_SYNC_CHAIN(cache, "field 'node' is guarded by a mutex and has type 'Node', which "
				 "must be Send\n"
				 "'Node' is marked NOT_SEND");
	end(&f);
}

static void
conditions_are_told_with_their_parameter(void)
{
	struct fixture f;

	begin(&f);
	uint32_t node = add_marked(&f, "Node", "not_send"), number = add_int(&f);
	uint32_t box = add_instance(&f, "Box<int, Node>", "send_if:T, U", number, node);
	uint32_t owner = add_record(&f, "Owner");
	add_field(&f, owner, "box", box);
	ASSERT_SEND_CHAIN(owner, "field 'box' has type 'Box<int, Node>'\n"
				 "'Box<int, Node>' is marked SEND_IF(T, U), and U is 'Node'\n"
				 "'Node' is marked NOT_SEND");
	end(&f);
}

static void
implied_claims_give_their_reason(void)
{
	struct fixture f;

	begin(&f);
	ASSERT_SEND_CHAIN(add_marked(&f, "Guard", "lock_guard"),
			  "'Guard' is marked LOCK_GUARD, hence not Send: a mutex must be unlocked "
			  "by the thread that locked it");
	ASSERT_SYNC_CHAIN(add_marked(&f, "Node", "not_send"),
			  "'Node' is marked NOT_SEND, hence not Sync");
	ASSERT_SYNC_CHAIN(add_marked(&f, "Mutex", "clang::capability"),
			  "'Mutex' is marked capability, hence Sync");
	end(&f);
}

static void
yes_is_told_in_one_line(void)
{
	struct fixture f;

	begin(&f);
	uint32_t number = add_int(&f), point = add_record(&f, "Point");
	add_field(&f, point, "x", number);
	const struct {
		uint32_t type;
		const char *chain;
	} rows[] = {
		{number, "'int' is Send, since a plain value always is"},
		{point, "'Point' is Send, since every base and field is"},
		{add_marked(&f, "Log", "send"), "'Log' is marked SEND"},
		{add_instance(&f, "Box<int>", "send_if:T", number, 0),
		 "'Box<int>' is marked SEND_IF(T)"},
		{add_pointer(&f, point),
		 "'Point *' is Send, since nothing is known against what it points to"},
		{add_reference(&f, point), "'Point &' is Send, since what it refers to is Sync"},
		{add_derived(&f, TYPE_ARRAY, number, "[2]"),
		 "'int[2]' is Send, since its elements are"},
		{add_closure(&f), "'(lambda at a.cpp:1:1)' is Send, since every capture is"},
		{add_std(&f, "std::no_such_template<int>", number),
		 "'std::no_such_template<int>' is Send, since every template argument is"},
		{add_std(&f, "std::vector<int>", number),
		 "'std::vector<int>' is Send in the model of 'std'"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ASSERT_SEND_CHAIN(rows[i].type, rows[i].chain);
	end(&f);
}

static void
unknown_names_what_cannot_be_seen(void)
{
	struct fixture f;

	begin(&f);
	uint32_t hidden = add_record(&f, "Hidden"), owner = add_record(&f, "Owner");
	type_at(&f, hidden)->flags = TYPE_INCOMPLETE;
	add_field(&f, owner, "hidden", hidden);
	ASSERT_SEND_CHAIN(owner, "field 'hidden' has type 'Hidden'\n"
				 "'Hidden' is declared here, but not defined");
	uint32_t anything = add_type(&f, TYPE_VOID, "void", 0);
	ASSERT_SEND_CHAIN(add_pointer(&f, anything), "'void *' may point to anything");
	ASSERT_SEND_CHAIN(0, "'an unknown type' cannot be looked into");
	end(&f);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"plain values have both", plain_values_have_both},
		{"what cannot be seen is unknown", what_cannot_be_seen_is_unknown},
		{"atomics have both, whatever they hold", atomics_have_both_whatever_they_hold},
		{"arrays and vectors follow their elements",
		 arrays_and_vectors_follow_their_elements},
		{"references need Sync", references_need_sync},
		{"pointers are as strict as asked", pointers_are_as_strict_as_asked},
		{"classes follow fields and bases", classes_follow_fields_and_bases},
		{"unknown yields to no", unknown_yields_to_no},
		{"unknown fails at complete only", unknown_fails_at_complete_only},
		{"closures follow their captures", closures_follow_their_captures},
		{"a mutable field is not Sync", mutable_field_is_not_sync},
		{"a mutable field beside a mutex", mutable_field_beside_a_mutex},
		{"an inherited mutex guards too", inherited_mutex_guards_too},
		{"GUARDED_BY suffices at every level", guarded_by_suffices_at_every_level},
		{"mutable fields that synchronise themselves",
		 mutable_fields_that_synchronise_themselves},
		{"each annotation says its part", each_annotation_says_its_part},
		{"annotations side by side", annotations_side_by_side},
		{"conditions name template parameters", conditions_name_template_parameters},
		{"the last parameter stands for the pack", last_parameter_stands_for_the_pack},
		{"a field's annotation overrides the type", field_annotation_overrides_the_type},
		{"annotations of a variable override its type",
		 annotations_of_a_variable_override_its_type},
		{"parts contradict a claim", parts_contradict_a_claim},
		{"recursive types are assumed fine", recursive_types_are_assumed_fine},
		{"no provisional yes is remembered", no_provisional_yes_is_remembered},
		{"unknown goes around a cycle", unknown_goes_around_a_cycle},
		{"a long chain is found and shortened", long_chain_is_found_and_shortened},
		{"models of std decide", models_of_std_decide},
		{"std without a model follows its arguments",
		 std_without_a_model_follows_its_arguments},
		{"a holder of void is unknown", holder_of_void_is_unknown},
		{"a model of the user's decides", model_of_the_user_decides},
		{"a guard of a task mutex may travel", guard_of_a_task_mutex_may_travel},
		{"a replacement comes from the root", replacement_comes_from_the_root},
		{"an annotation overrules the model", annotation_overrules_the_model},
		{"minimal lets classes speak for annotations only",
		 minimal_lets_classes_speak_for_annotations_only},
		{"minimal tells own annotations from a library's",
		 minimal_tells_own_annotations_from_a_librarys},
		{"a chain goes from the value to the root", chain_goes_from_the_value_to_the_root},
		{"reasons have places", reasons_have_places},
		{"every way of capturing has its words", every_way_of_capturing_has_its_words},
		{"turns between Send and Sync are told", turns_between_send_and_sync_are_told},
		{"a guarded field is told so", guarded_field_is_told_so},
		{"conditions are told with their parameter",
		 conditions_are_told_with_their_parameter},
		{"implied claims give their reason", implied_claims_give_their_reason},
		{"a yes is told in one line", yes_is_told_in_one_line},
		{"unknown names what cannot be seen", unknown_names_what_cannot_be_seen},
		CU_TEST_INFO_NULL,
	};

	return suite_run("traits", tests);
}
