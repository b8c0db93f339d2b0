/*
 * program.c on facts built by hand: which unit's copy of a function counts.
 */
#include "suite.h"

#include <stdio.h>

#include "analysis/program.h"

/* Two units; each test adds functions to them before link(). */
struct fixture {
	struct facts units[2];
	struct program program;
};

static void
begin(struct fixture *fixture)
{
	for (int i = 0; i < 2; i++) {
		facts_init(&fixture->units[i]);
		vec_push(&fixture->units[i].files); /* row 1: the unit's own file; 2: a header */
		vec_push(&fixture->units[i].files);
	}
	fixture->units[0].files.items[1].path = intern(&fixture->units[0].strings, "/src/a.cpp");
	fixture->units[1].files.items[1].path = intern(&fixture->units[1].strings, "/src/b.cpp");
	for (int i = 0; i < 2; i++)
		fixture->units[i].files.items[2].path =
			intern(&fixture->units[i].strings, "/src/common.h");
	program_init(&fixture->program, NULL, STRICTNESS_TARGETED);
}

static void
link_units(struct fixture *fixture)
{
	program_add(&fixture->program, &fixture->units[0]);
	program_add(&fixture->program, &fixture->units[1]);
}

static void
end(struct fixture *fixture)
{
	program_free(&fixture->program);
	facts_free(&fixture->units[0]);
	facts_free(&fixture->units[1]);
}

enum { OWN_FILE = 1, HEADER = 2 };

static uint32_t
add_function(struct fixture *fixture, int unit, const char *usr, uint32_t flags, uint32_t file,
	     uint32_t line)
{
	struct facts *facts = &fixture->units[unit];
	uint32_t id = intern(&facts->strings, usr);
	struct function *function = vec_push(&facts->functions);

	function->usr = id;
	function->flags = flags;
	function->span = (struct span){.file = file, .line = line, .column = 5};
	return facts->functions.count - 1;
}

static bool
is_func(struct func func, uint32_t unit, uint32_t function)
{
	return func.unit == unit && func.function == function;
}

static void
call_finds_definition_in_another_unit(void)
{
	struct fixture fixture;

	begin(&fixture);
	uint32_t called = add_function(&fixture, 0, "c:@F@run", 0, HEADER, 3);
	uint32_t nowhere = add_function(&fixture, 0, "c:@F@missing", 0, HEADER, 4);
	add_function(&fixture, 1, "c:@F@other", FUNCTION_DEFINED, OWN_FILE, 1);
	uint32_t defined = add_function(&fixture, 1, "c:@F@run", FUNCTION_DEFINED, OWN_FILE, 9);
	link_units(&fixture);

	CU_ASSERT(is_func(program_definition(&fixture.program, 0, called), 1, defined));
	CU_ASSERT(is_func(program_definition(&fixture.program, 1, defined), 1, defined));
	CU_ASSERT(is_func(program_definition(&fixture.program, 0, nowhere), 0, 0));
	CU_ASSERT(is_func(program_definition(&fixture.program, 0, 0), 0, 0));
	CU_ASSERT(program_is_home(&fixture.program, 1, defined));
	CU_ASSERT_FALSE(program_is_home(&fixture.program, 0, called));
	CU_ASSERT_FALSE(program_is_home(&fixture.program, 0, nowhere));
	end(&fixture);
}

static void
inline_function_of_a_header_has_one_home(void)
{
	struct fixture fixture;

	begin(&fixture);
	uint32_t first = add_function(&fixture, 0, "c:@F@inl", FUNCTION_DEFINED, HEADER, 7);
	add_function(&fixture, 1, "c:@F@other", FUNCTION_DEFINED, OWN_FILE, 1);
	uint32_t second = add_function(&fixture, 1, "c:@F@inl", FUNCTION_DEFINED, HEADER, 7);
	link_units(&fixture);

	CU_ASSERT(program_is_home(&fixture.program, 0, first));
	CU_ASSERT_FALSE(program_is_home(&fixture.program, 1, second));
	CU_ASSERT(is_func(program_definition(&fixture.program, 1, second), 0, first));
	end(&fixture);
}

/* A compile database of two programs has two main(): neither may hide the other. */
static void
same_name_at_another_place_is_another_function(void)
{
	struct fixture fixture;

	begin(&fixture);
	uint32_t first = add_function(&fixture, 0, "c:@F@main", FUNCTION_DEFINED, OWN_FILE, 2);
	uint32_t second = add_function(&fixture, 1, "c:@F@main", FUNCTION_DEFINED, OWN_FILE, 2);
	link_units(&fixture);

	CU_ASSERT(program_is_home(&fixture.program, 0, first));
	CU_ASSERT(program_is_home(&fixture.program, 1, second));
	CU_ASSERT(is_func(program_definition(&fixture.program, 1, second), 1, second));
	end(&fixture);
}

static void
static_functions_are_not_linked(void)
{
	struct fixture fixture;
	const uint32_t flags = FUNCTION_DEFINED | FUNCTION_STATIC;

	begin(&fixture);
	uint32_t called = add_function(&fixture, 0, "c:@F@helper", FUNCTION_STATIC, OWN_FILE, 3);
	uint32_t inlined = add_function(&fixture, 0, "c:@F@inl", flags, HEADER, 7);
	uint32_t defined = add_function(&fixture, 1, "c:@F@helper", flags, OWN_FILE, 3);
	uint32_t copy = add_function(&fixture, 1, "c:@F@inl", flags, HEADER, 7);
	link_units(&fixture);

	CU_ASSERT(is_func(program_definition(&fixture.program, 0, called), 0, 0));
	CU_ASSERT(is_func(program_definition(&fixture.program, 1, defined), 1, defined));
	CU_ASSERT(is_func(program_definition(&fixture.program, 1, copy), 1, copy));
	CU_ASSERT(program_is_home(&fixture.program, 0, inlined));
	CU_ASSERT(program_is_home(&fixture.program, 1, copy));
	CU_ASSERT_FALSE(program_is_home(&fixture.program, 0, called));
	end(&fixture);
}

/* An external caller does not get a static function of the same name either. */
static void
call_does_not_find_a_static_definition(void)
{
	struct fixture fixture;

	begin(&fixture);
	uint32_t called = add_function(&fixture, 0, "c:@F@f", 0, OWN_FILE, 3);
	add_function(&fixture, 1, "c:@F@f", FUNCTION_DEFINED | FUNCTION_STATIC, OWN_FILE, 3);
	link_units(&fixture);

	CU_ASSERT(is_func(program_definition(&fixture.program, 0, called), 0, 0));
	end(&fixture);
}

static void
lambda_goes_with_the_function_around_it(void)
{
	struct fixture fixture;
	const uint32_t lambda = FUNCTION_DEFINED | FUNCTION_LAMBDA;
	uint32_t outer[2], inner[2], nested[2];

	begin(&fixture);
	for (int i = 0; i < 2; i++) {
		outer[i] = add_function(&fixture, i, "c:@F@inl", FUNCTION_DEFINED, HEADER, 7);
		inner[i] = add_function(&fixture, i, "c:@F@op", lambda, HEADER, 8);
		nested[i] = add_function(&fixture, i, "c:@F@op2", lambda, HEADER, 9);
		fixture.units[i].functions.items[inner[i]].enclosing = outer[i];
		fixture.units[i].functions.items[nested[i]].enclosing = inner[i];
	}
	link_units(&fixture);

	CU_ASSERT(program_is_home(&fixture.program, 0, nested[0]));
	CU_ASSERT_FALSE(program_is_home(&fixture.program, 1, inner[1]));
	CU_ASSERT_FALSE(program_is_home(&fixture.program, 1, nested[1]));
	CU_ASSERT(is_func(program_definition(&fixture.program, 1, inner[1]), 1, inner[1]));
	end(&fixture);
}

/* The lambdas of run<A> and run<B> share place and USR, and are two functions. */
static void
lambdas_of_two_instantiations_are_both_analysed(void)
{
	struct fixture fixture;
	const uint32_t lambda = FUNCTION_DEFINED | FUNCTION_LAMBDA;
	uint32_t inner[2];

	begin(&fixture);
	for (int i = 0; i < 2; i++) {
		uint32_t outer = add_function(&fixture, 0, i ? "c:@F@run#B" : "c:@F@run#A",
					      FUNCTION_DEFINED, HEADER, 7);

		inner[i] = add_function(&fixture, 0, "c:@F@op", lambda, HEADER, 8);
		fixture.units[0].functions.items[inner[i]].enclosing = outer;
	}
	link_units(&fixture);

	CU_ASSERT(program_is_home(&fixture.program, 0, inner[0]));
	CU_ASSERT(program_is_home(&fixture.program, 0, inner[1]));
	end(&fixture);
}

static void
circle_of_enclosing_functions_ends(void)
{
	struct fixture fixture;

	begin(&fixture);
	uint32_t a = add_function(&fixture, 0, "c:@F@a", FUNCTION_DEFINED, OWN_FILE, 1);
	uint32_t b = add_function(&fixture, 0, "c:@F@b", FUNCTION_DEFINED, OWN_FILE, 2);
	fixture.units[0].functions.items[a].enclosing = b;
	fixture.units[0].functions.items[b].enclosing = a;
	link_units(&fixture);

	CU_ASSERT(program_is_home(&fixture.program, 0, a));
	end(&fixture);
}

static void
annotation_is_found_with_its_text(void)
{
	struct facts facts;
	static const char *const texts[] = {"not_send:the GUI owns it", "lock_guards", "sync"};
	struct range range = {.first = 1, .count = 3};
	struct range none = {0};
	const char *rest = NULL;

	facts_init(&facts);
	for (int i = 0; i < 3; i++) {
		uint32_t id = intern(&facts.strings, texts[i]);
		struct annotation *row = vec_push(&facts.annotations);

		row->text = id;
	}
	CU_ASSERT(program_annotated(&facts, range, "not_send", &rest));
	CU_ASSERT_STRING_EQUAL(rest, "the GUI owns it");
	CU_ASSERT(program_annotated(&facts, range, "sync", &rest));
	CU_ASSERT_STRING_EQUAL(rest, "");
	CU_ASSERT(program_annotated(&facts, range, "sync", NULL));
	CU_ASSERT_FALSE(program_annotated(&facts, range, "lock_guard", NULL));
	CU_ASSERT_FALSE(program_annotated(&facts, range, "send", NULL));
	CU_ASSERT_FALSE(program_annotated(&facts, none, "sync", NULL));
	facts_free(&facts);
}

static void
models_are_found_by_qualified_name(void)
{
	struct fixture fixture;
	char *error = NULL;
	struct models *models = models_load(NULL, 0, &error);

	CU_ASSERT_PTR_NOT_NULL_FATAL(models);
	begin(&fixture);
	program_init(&fixture.program, models, STRICTNESS_TARGETED);
	struct facts *facts = &fixture.units[0];
	uint32_t join = add_function(&fixture, 0, "c:join", 0, HEADER, 1);
	uint32_t unnamed = add_function(&fixture, 0, "c:op", 0, HEADER, 2);
	uint32_t name = intern(&facts->strings, "std::thread::join");
	uint32_t type_name = intern(&facts->strings, "std::mutex");
	facts->functions.items[join].name = name;
	struct type *type = vec_push(&facts->types);
	type->kind = TYPE_RECORD;
	type->qualified = type_name;
	link_units(&fixture);

	const struct model_function *function = program_function_model(&fixture.program, 0, join);
	CU_ASSERT_PTR_NOT_NULL_FATAL(function);
	CU_ASSERT_STRING_EQUAL(function->name, "std::thread::join");
	CU_ASSERT_PTR_NULL(program_function_model(&fixture.program, 0, unnamed));
	const struct model_type *mutex =
		program_type_model(&fixture.program, 0, facts->types.count - 1);
	CU_ASSERT_PTR_NOT_NULL_FATAL(mutex);
	CU_ASSERT_STRING_EQUAL(mutex->name, "std::mutex");
	CU_ASSERT_PTR_NULL(program_type_model(&fixture.program, 0, 0));
	end(&fixture);
	models_free(models);
}

static void
models_name_the_member_that_holds_a_payload(void)
{
	char *error = NULL;
	struct models *models = models_load(NULL, 0, &error);

	CU_ASSERT_PTR_NOT_NULL_FATAL(models);
	const struct model_function *queue = models_function(models, "uv_queue_work");
	CU_ASSERT_PTR_NOT_NULL_FATAL(queue);
	CU_ASSERT_EQUAL(queue->spawn.data, 1);
	CU_ASSERT_STRING_EQUAL(queue->spawn.payload, "data");
	const struct model_function *thread = models_function(models, "uv_thread_create");
	CU_ASSERT_PTR_NOT_NULL_FATAL(thread);
	CU_ASSERT(thread->spawn.by_pointer);
	CU_ASSERT_PTR_NULL(thread->spawn.payload);
	models_free(models);
}

static void
models_speak_of_what_no_argument_names(void)
{
	char *error = NULL;
	struct models *models = models_load(NULL, 0, &error);

	CU_ASSERT_PTR_NOT_NULL_FATAL(models);
	const struct model_function *ensure = models_function(models, "PyGILState_Ensure");
	const struct model_function *loop = models_function(models, "uv_default_loop");
	const struct model_type *guard = models_type(models, "pybind11::gil_scoped_acquire");
	const struct model_type *locker = models_type(models, "v8::Locker");
	CU_ASSERT_FATAL(ensure && loop && guard && locker);
	CU_ASSERT_EQUAL(ensure->locks, ARG_UNNAMED);
	CU_ASSERT_EQUAL(loop->returns, ARG_UNNAMED);
	CU_ASSERT(guard->roles & ROLE_GUARD && guard->guard_always);
	CU_ASSERT(locker->roles & ROLE_GUARD && !locker->guard_always);
	models_free(models);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"a call finds the definition in another unit",
		 call_finds_definition_in_another_unit},
		{"an inline function of a header has one home",
		 inline_function_of_a_header_has_one_home},
		{"the same name at another place is another function",
		 same_name_at_another_place_is_another_function},
		{"static functions are not linked", static_functions_are_not_linked},
		{"a call does not find a static definition",
		 call_does_not_find_a_static_definition},
		{"a lambda goes with the function around it",
		 lambda_goes_with_the_function_around_it},
		{"lambdas of two instantiations are both analysed",
		 lambdas_of_two_instantiations_are_both_analysed},
		{"a circle of enclosing functions ends", circle_of_enclosing_functions_ends},
		{"an annotation is found with its text", annotation_is_found_with_its_text},
		{"models are found by qualified name", models_are_found_by_qualified_name},
		{"models name the member that holds a payload",
		 models_name_the_member_that_holds_a_payload},
		{"models speak of what no argument names", models_speak_of_what_no_argument_names},
		CU_TEST_INFO_NULL,
	};

	return suite_run("program", tests);
}
