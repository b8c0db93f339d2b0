/*
 * What the files of the front end share: the state of one unit's lowering,
 * and the functions that each of them offers to the others.
 *
 *   unit.c         parses, walks the declarations, drives the queue
 *   lower_name.c   files, spans, strings, qualified names, annotations
 *   lower_type.c   types and records
 *   lower_decl.c   functions and variables, the queue of bodies
 *   body.c         blocks, edges, scopes, places: no libclang in it but spans
 *   lower_stmt.c   statements -> blocks
 *   lower_expr.c   expressions -> events and operands
 *   lower_call.c   calls and constructions
 *   lower_lambda.c closures, blocks and what they capture
 *
 * Only definitions in project files are lowered, and instantiations of the
 * project's templates, on demand, once each.
 */
#ifndef SENDSYNC_FRONTEND_LOWER_H
#define SENDSYNC_FRONTEND_LOWER_H

#include <clang-c/Index.h>

#include "base/hash.h"
#include "base/text.h"
#include "facts/facts.h"
#include "frontend/frontend.h"
#include "frontend/parse.h"

#define NONE UINT32_MAX /* no block: code that cannot be reached from here */

typedef VEC(CXCursor) cursor_list;

/* A body that waits to be lowered. */
struct pending {
	CXCursor definition; /* FunctionDecl, method, or the LambdaExpr / BlockExpr */
	uint32_t function;
};

struct lower {
	struct facts *facts;
	CXTranslationUnit tu;
	const char *directory, *root;
	struct map types, functions, vars, files, places; /* address or hash -> row */
	bool every_type;                                  /* see unit_command */
	bool range_for_extends; /* C++23: all temporaries of a range-for's range live as long as the
				   loop */
	VEC(struct pending) queue;    /* bodies to lower */
	VEC(struct pending) patterns; /* templates: lowered when no instantiation was */
	struct body *body;            /* the function that is being lowered */
};

/* ---- lower_name.c ---- */

/* Copies and disposes. */
uint32_t take_string(struct lower *lower, CXString string);
uint32_t lower_string(struct lower *lower, const char *string);
struct span lower_range(struct lower *lower, CXSourceRange range);
struct span lower_extent(struct lower *lower, CXCursor cursor);
/* The name of a declaration. */
struct span lower_name_span(struct lower *lower, CXCursor cursor);
bool in_macro(CXCursor cursor);
/* True when the cursor stands in a file of the project (below the root, no system header). */
bool in_project(struct lower *lower, CXCursor cursor);
bool in_system(CXCursor cursor);
/* append_qualified_name() as a string of the facts. */
uint32_t qualified_name(struct lower *lower, CXCursor cursor);
/* Annotations of a declaration, of the template behind an instantiation, and of the alias its type
 * is spelled with. */
struct range lower_annotations(struct lower *lower, CXCursor cursor);
bool has_annotation(const struct lower *lower, struct range range, const char *text);
/* The last identifier of the cursor's tokens; "" in macros. For dependent members, which libclang
 * leaves unnamed. */
uint32_t last_identifier(struct lower *lower, CXCursor cursor);

/* The identifier that CURSOR begins with, inside a macro too; 0: something else. */
uint32_t first_identifier(struct lower *lower, CXCursor cursor);

/* The direct children, in order. Free with vec_free. */
cursor_list children_of(CXCursor cursor);
/* The address of the declaration: the same for every cursor on it. */
uint64_t decl_key(CXCursor cursor);

/* ---- lower_type.c ---- */
uint32_t lower_type(struct lower *lower, CXType type);
bool type_is_record(const struct lower *lower, uint32_t type);
bool type_is_reference(const struct lower *lower, uint32_t type);
bool type_is_pointer(const struct lower *lower, uint32_t type);

/* ---- lower_decl.c ---- */

/* A copy constructor or copy assignment that somebody wrote. */
bool is_written_copy(CXCursor method);
/* The row of a function that is named or defined; queues its body when it is an instantiation of
 * project code. */
uint32_t lower_function(struct lower *lower, CXCursor cursor);
void queue_body(struct lower *lower, CXCursor definition, uint32_t function);
/* The row of an operation of the compiler that has no declaration: __atomic_load_n. */
uint32_t lower_builtin(struct lower *lower, uint32_t name);
uint32_t lower_var(struct lower *lower, CXCursor cursor);
/* The parameters of the function in ROW, whose body is begun: ParmDecls in their order. */
void lower_parameters(struct lower *lower, const cursor_list *parameters, uint32_t row);
uint32_t new_var(struct lower *lower, uint32_t kind, uint32_t type, struct span span);
/* The parameters of the function ROW, whose body is begun. */
void lower_parameters(struct lower *lower, const cursor_list *parameters, uint32_t row);
/* Lowers the definition, then all that it asked for. */
void lower_pending(struct lower *lower, const struct pending *pending);

/* ---- body.c ---- */

struct scope { /* a stack kept as a tree, so that a goto can find the common ancestor */
	uint32_t parent, place, depth;
};

struct jump { /* what break and continue mean here */
	uint32_t break_block, break_scope, continue_block, continue_scope;
	uint32_t switch_block; /* innermost switch: where cases hang; NONE */
	bool has_default;
};

struct try_region {
	uint32_t scope; /* outside of the try block */
	VEC(uint32_t) handlers;
	bool catches_all;
	uint32_t unwind, unwind_scope; /* the block made last, and the scope it starts from */
};

struct label {
	uint32_t name, block, scope;
	bool placed;
};
struct pending_goto {
	uint32_t name, block, scope;
};

struct build_block {
	VEC(uint32_t) successors, handlers;
	uint32_t condition, flags, loop;
};

/* A function under construction. Events are kept in order of creation with the block each belongs
 * to, and sorted into the facts at the end. */
struct body {
	uint32_t function;
	uint32_t first_event, first_operand, first_place, first_loop;
	VEC(struct event) events;
	VEC(uint32_t) event_blocks;
	VEC(struct build_block) blocks;
	VEC(struct scope) scopes; /* row 0: the bottom */
	VEC(struct jump) jumps;
	VEC(struct try_region) tries;
	VEC(struct label) labels;
	VEC(struct pending_goto) gotos;
	uint32_t current, scope, exit, loop;
	bool coroutine;
};

void body_begin(struct lower *lower, struct body *body, uint32_t function);
/* Joins gotos to labels, numbers events and blocks, writes them to the facts. */
void body_end(struct lower *lower, struct body *body);

uint32_t block_new(struct lower *lower);
void block_edge(struct lower *lower, uint32_t from, uint32_t to);
void block_goto(struct lower *lower, uint32_t to); /* ends the current block */
void block_start(struct lower *lower, uint32_t block);
void block_branch(struct lower *lower, struct operand condition, uint32_t yes, uint32_t no);

/* Adds an event to the current block; the result is its row in the facts. */
uint32_t emit(struct lower *lower, struct event event);
uint32_t emit_on(struct lower *lower, uint32_t kind, uint32_t place, struct span span);
struct event *event_at(struct lower *lower, uint32_t event);
/* What follows may throw: ends the block with an edge to the handlers, if there are any here. */
void may_throw(struct lower *lower);
/* A throw that is written: control goes to the handlers here, or out. */
void thrown(struct lower *lower);

void scope_push(struct lower *lower, uint32_t place);
/* Emits the destructions down to SCOPE, without leaving it. */
void scope_unwind(struct lower *lower, uint32_t from, uint32_t to, uint32_t flags);
/* ... and leaves. */
void scope_pop(struct lower *lower, uint32_t to, uint32_t flags);
/* Takes PLACE out of the scopes above TO: something else destroys it later. */
void scope_extract(struct lower *lower, uint32_t place, uint32_t to);

uint32_t place_of(struct lower *lower, uint32_t kind, uint32_t base, uint32_t index, uint32_t type);
uint32_t place_of_var(struct lower *lower, uint32_t var);
uint32_t add_operand(struct lower *lower, struct operand operand);
struct range add_operands(struct lower *lower, const struct operand *operands, uint32_t count);

/* ---- lower_stmt.c ---- */
void lower_statement(struct lower *lower, CXCursor cursor);
void lower_body(struct lower *lower, CXCursor body);
/* The CompoundStmt of a function's body child, also below a coroutine's CoroutineBodyStmt. Null
 * cursor when CURSOR is no body. */
CXCursor body_statement(CXCursor cursor, bool *coroutine);
/* Flags a function as coroutine, and lazy or eager by the initial_suspend of BODY. */
void mark_coroutine(struct lower *lower, uint32_t function, CXCursor body);

/* ---- lower_expr.c ---- */

/* Evaluates. DESTINATION: the place a class result is built in, 0: a temporary. */
struct operand lower_expr(struct lower *lower, CXCursor cursor, uint32_t destination);
/* A full expression: its temporaries end with it. */
struct operand lower_full_expr(struct lower *lower, CXCursor cursor, uint32_t destination);
void lower_condition(struct lower *lower, CXCursor cursor, uint32_t yes, uint32_t no);
/* As a condition of an if or a loop: the temporaries end on both ways. */
void lower_full_condition(struct lower *lower, CXCursor cursor, uint32_t yes, uint32_t no);
/* The literal value of a condition: 0, 1, or -1 when it is no literal. */
int constant_condition(CXCursor cursor);
/* Initialises PLACE with the value of CURSOR, which is returned. */
struct operand lower_init(struct lower *lower, uint32_t place, uint32_t type, CXCursor cursor);
/* The place an operand stands for, 0 when it is none. */
uint32_t operand_place(struct lower *lower, const struct operand *operand);
/* The place a pointer operand points to. */
uint32_t operand_pointee(struct lower *lower, const struct operand *operand);
struct operand make_operand(uint32_t kind, uint32_t type, uint32_t a, struct span span);
CXCursor strip(CXCursor cursor); /* through parentheses and implicit nodes with one child */
bool is_unevaluated(enum CXCursorKind kind);
bool is_expression(CXCursor cursor);

/* ---- lower_call.c ---- */
struct operand lower_call(struct lower *lower, CXCursor cursor, uint32_t destination);
/* A call or initialisation whose arguments are CURSORS. */
struct range lower_arguments(struct lower *lower, const CXCursor *cursors, uint32_t count,
			     uint32_t callee);
/* Where a class value is built: DESTINATION, or a new temporary of the full expression. 0 for other
 * types. */
uint32_t result_place(struct lower *lower, uint32_t type, uint32_t destination, struct span span);
struct operand lower_await(struct lower *lower, CXCursor cursor, uint32_t destination);
bool is_await(CXCursor cursor, const cursor_list *children);

/* ---- lower_lambda.c ---- */
struct operand lower_lambda(struct lower *lower, CXCursor cursor, uint32_t destination);
struct operand lower_block_expr(struct lower *lower, CXCursor cursor);
void lower_lambda_body(struct lower *lower, const struct pending *pending);

#endif
