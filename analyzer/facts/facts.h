/*
 * Facts: everything that later passes know of one translation unit.
 *
 * Plain tables of plain rows; a row names another by its 32-bit index, never
 * by a pointer, so the bytes can be written, mapped and read back as they
 * are. Row 0 of every table is the empty row and means "none". Strings are
 * offsets into `strings`.
 *
 * The shape of the whole:
 *   function -> range of blocks -> range of events, in evaluation order;
 *   an event names places (what storage), operands (what value), functions
 *   (what is called) and closures (what lambda is made).
 *
 * A guard's life is nothing special here: it runs from the event that
 * constructs its place to the event that destroys it. DESTROY events are
 * written for every automatic variable and class temporary, on every way out
 * of its scope, in the order of the language.
 *
 * What facts_validate() demands, beyond that every index names a row:
 *   - row 0 of every table is all zero; a range with rows in it starts behind it
 *   - a place stands behind its base, an operand behind the operands in it, a
 *     loop behind the one around it: such chains end
 *   - types made of types by `inner` and bases, lambdas in functions, and values
 *     made of values (through the events that compute them) have no cycles
 *   - blocks belong to one function, whose edges and exit stay among them; the
 *     events of a function's blocks follow each other without a gap
 *   - COMPARE and CHOICE have 2 operands; ASSIGN, AWAIT and YIELD have an argument;
 *     a block with a condition has 2 ordinary successors
 */
#ifndef SENDSYNC_FACTS_FACTS_H
#define SENDSYNC_FACTS_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/intern.h"
#include "base/vec.h"

/* Rows first .. first+count-1 of another table. */
struct range {
	uint32_t first, count;
};

/* Where code stands: of macro code, where the macro is used. Lines and columns from 1; line 0:
 * nowhere. */
struct span {
	uint32_t file; /* row of `files` */
	uint32_t line, column, end_line, end_column;
};

struct file {
	uint32_t path;  /* absolute, no "." or ".." */
	uint32_t flags; /* FILE_* */
};
enum { FILE_SYSTEM = 1, FILE_MAIN = 2, FILE_PROJECT = 4 }; /* project: below the root, lowered */

/* An annotation of the source: our annotate("sendsync::...") text, or an attribute of clang's.
 * The text is what stands after "sendsync::" ("send", "not_send:reason", "send_if:T,U"), or
 * "clang::" and the attribute ("clang::scoped_lockable", "clang::guarded_by(m)",
 * "clang::noreturn"), or "swift::@Sendable". */
struct annotation {
	uint32_t text;
	struct span span;
};

enum type_kind {
	TYPE_UNKNOWN,
	TYPE_VOID,
	TYPE_ARITHMETIC, /* integers, bool, characters, floating point */
	TYPE_NULLPTR,
	TYPE_ENUM,
	TYPE_POINTER,          /* inner: pointee */
	TYPE_LVALUE_REFERENCE, /* inner: referee */
	TYPE_RVALUE_REFERENCE,
	TYPE_ARRAY,   /* inner: element */
	TYPE_VECTOR,  /* inner: element */
	TYPE_ATOMIC,  /* C's _Atomic; inner: value type */
	TYPE_RECORD,  /* struct, class, union, specialisations of templates too */
	TYPE_CLOSURE, /* the class of a lambda; closure: its row. A record otherwise */
	TYPE_BLOCK,   /* a GCD block; inner: function type */
	TYPE_FUNCTION,
	TYPE_MEMBER_POINTER,
	TYPE_DEPENDENT, /* depends on a template parameter; `name` keeps the spelling */
};

enum {
	TYPE_CONST_INNER = 1 << 0, /* pointer or reference to const */
	TYPE_UNION = 1 << 1,
	TYPE_INCOMPLETE = 1 << 2, /* declared only, or a template-id that nobody instantiated */
	TYPE_SYSTEM = 1 << 3,     /* declared in a system header */
	TYPE_POLYMORPHIC = 1 << 4,
	TYPE_AWAITABLE = 1 << 5,  /* has await_ready, or an operator co_await as a member */
	TYPE_ASYNC_LOCK = 1 << 6, /* has a method *lock* that returns an awaitable type */
	TYPE_LOCKABLE =
		1
		<< 7, /* has methods lock() and unlock() without parameters, lock() not awaitable */
	TYPE_TRIVIAL_DESTROY = 1 << 8, /* destroying it does nothing */
	TYPE_OPAQUE =
		1
		<< 9, /* fields and bases not lowered (class of namespace std in a system header) */
	TYPE_PATTERN = 1 << 10, /* std::lock_guard<M>: a template-id that depends on parameters */
	TYPE_MUTEX_LIKE = 1 << 11, /* has methods that are called as a mutex's are: Lock, Unlock */
};

/* Canonical, without cv-qualifiers, one row a type. */
struct type {
	uint32_t kind, flags;
	uint32_t name;      /* as one writes it, with arguments: "std::shared_ptr<Node>" */
	uint32_t qualified; /* records, enums: qualified name without arguments and inline
			       namespaces: "std::shared_ptr" */
	uint32_t inner;
	uint32_t closure;         /* TYPE_CLOSURE */
	uint32_t destructor;      /* function, 0: none, trivial or not known */
	struct range arguments;   /* rows of `type_lists`: template arguments that are types; 0 for
				     others, so that positions stay right */
	struct range bases;       /* rows of `bases` */
	struct range fields;      /* rows of `fields` */
	struct range annotations; /* of the type itself, or of the template it is made from */
	struct range parameter_names; /* rows of `type_lists` that are string ids: the parameters of
					 the template it is made from, which SEND_IF(T) names */
	struct span span;
};

struct base {
	uint32_t type, flags; /* BASE_* */
	struct span span;
};
enum { BASE_DEPENDENT = 1 }; /* the pattern's base depends on template parameters */

struct field {
	uint32_t name, type, flags;
	struct range annotations;
	struct span span;
};
enum {
	FIELD_MUTABLE = 1,
	FIELD_BITFIELD = 2,
	FIELD_DEPENDENT =
		4, /* the pattern's field has a type that depends on template parameters */
};

enum var_kind {
	VAR_LOCAL,
	VAR_PARAMETER,
	VAR_GLOBAL, /* namespace scope, static data member, static local */
	VAR_TEMPORARY,
	VAR_CAPTURE, /* the variable of an init capture; function: the lambda's body */
};
enum {
	VAR_THREAD_LOCAL = 1,
	VAR_ARGUMENT = 2, /* a temporary that is the by-value parameter of the call that follows */
	VAR_BLOCK_BYREF = 4, /* __block */
	VAR_REFERENCE = 8,   /* its type is a reference */
	VAR_RANGE_FOR = 16,  /* the loop variable of a range-for */
	VAR_CLEANUP = 32,    /* __attribute__((cleanup)) */
};

struct var {
	uint32_t name, type, kind, flags;
	uint32_t function; /* that declares it; 0 for globals */
	uint32_t position; /* of a parameter, from 0 */
	uint32_t alias;    /* a reference bound to a place that is known: that place. Uses of the
			      variable are lowered as uses of that place */
	uint32_t usr;      /* of a global: the same variable in another unit */
	struct range annotations;
	struct span span;
};

/* Storage. Hash-consed: two equal paths are one row, so "the same mutex" is one comparison. */
enum place_kind {
	PLACE_NONE,
	PLACE_VAR,     /* index: var */
	PLACE_THIS,    /* *this; index: type of the class. In a lambda: the enclosing object */
	PLACE_FIELD,   /* base . name; index: string id of the name */
	PLACE_DEREF,   /* *base: of a pointer, smart pointer, optional, iterator */
	PLACE_ELEMENT, /* base[...]: all elements whose index is not a constant are one; index:
			  constant + 1, or 0 */
	PLACE_RESULT,  /* what a call returned by reference or pointed to; index: event */
};
struct place {
	uint32_t kind, base, index, type;
};

/* Values. */
enum operand_kind {
	OPERAND_UNKNOWN,
	OPERAND_PLACE,    /* a: place, as an lvalue, or its value */
	OPERAND_MOVED,    /* a: place, as std::move(place), or a class temporary */
	OPERAND_ADDRESS,  /* a: place; &place, or an array that decayed */
	OPERAND_RESULT,   /* a: event (call, construct, await) whose value this is */
	OPERAND_CLOSURE,  /* a: closure */
	OPERAND_FUNCTION, /* a: function; its name used as a value */
	OPERAND_CONSTANT, /* a: value, as int32; also false, true, enumerators */
	OPERAND_NULL,
	OPERAND_STRING,  /* a: string id of its text when that is an absolute path or of up to 4
			    bytes, else 0 */
	OPERAND_LIST,    /* a, b: range of operands; {x, y} */
	OPERAND_CHOICE,  /* a, b: range of 2 operands; c ? x : y, c && x */
	OPERAND_NOT,     /* a: operand */
	OPERAND_COMPARE, /* a, b: range of 2 operands; op: COMPARE_* */
	OPERAND_NEW, /* a: event that constructs the new object (target PLACE_RESULT), 0 when none
		      */
	OPERAND_ARITHMETIC, /* a, b: range of the operands that went into it (p + 1, x | y); op:
			       ARITHMETIC_* */
	OPERAND_THIS,       /* the pointer `this` */
};
enum { COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE };
enum { ARITHMETIC_OTHER, ARITHMETIC_ADD, ARITHMETIC_SUBTRACT };

struct operand {
	uint16_t kind, op;
	uint32_t type; /* before implicit and explicit pointer conversions: of &session passed as
			  void *, session * */
	uint32_t a, b;
	struct span span;
};

enum event_kind {
	EVENT_NONE,
	EVENT_DECLARE, /* target: var place; its life begins, without an initialiser or before it */
	EVENT_CONSTRUCT, /* target: place; callee: constructor (0: aggregate or scalar); arguments
			  */
	EVENT_DESTROY,   /* target: place; callee: destructor or 0; also `delete p` (target *p,
			    EVENT_EXPLICIT) */
	EVENT_CALL,      /* callee, receiver, arguments; target: place its class result lives in */
	EVENT_CLOSURE,   /* closure; target: place it is built in, or 0 */
	EVENT_AWAIT,     /* arguments[0]: awaited operand; callee: await_suspend; type: awaiter */
	EVENT_YIELD,     /* the same for co_yield */
	EVENT_MOVE,      /* target: place that std::move named */
	EVENT_ASSIGN, /* target = arguments[0], built in; class assignment is a CALL of operator= */
	EVENT_READ,   /* target */
	EVENT_WRITE,  /* target; ++x and x += 1 too */
	EVENT_ADDRESS, /* target; &x, or x bound to a reference */
	EVENT_RETURN,  /* arguments[0]: value if any; EVENT_CO for co_return */
	EVENT_THROW,
};
enum {
	EVENT_EXPLICIT = 1,       /* written by the programmer: delete, p->~T() */
	EVENT_CO = 2,             /* co_return */
	EVENT_NEVER_SUSPENDS = 4, /* await of std::suspend_never */
	EVENT_DEPENDENT = 8,      /* in a template pattern: callee or awaiter not resolved */
	EVENT_VIRTUAL = 16,       /* dynamic dispatch */
	EVENT_INDIRECT = 32,      /* through a pointer, callee 0: receiver is the called value */
	EVENT_IN_MACRO = 64,
	EVENT_UNEVALUATED = 128,     /* reserved */
	EVENT_FINAL_TEMPORARY = 256, /* DESTROY of a temporary at the end of its full expression */
	EVENT_ADDS_ONE = 512,        /* WRITE or ASSIGN: ++x, x += 1, x = x + 1 */
	EVENT_SUBTRACTS_ONE = 1024,
};

struct event {
	uint16_t kind, flags;
	uint32_t target;        /* place */
	uint32_t callee;        /* function */
	uint32_t receiver;      /* operand: the object of a method call */
	struct range arguments; /* rows of `operands`. A contiguous range: see facts_operands */
	uint32_t closure;
	uint32_t type; /* of the value; of an await: the awaiter's type */
	struct span span;
};

enum {                      /* flags of a block */
       BLOCK_LOOP_HEAD = 1, /* the target of a back edge */
       BLOCK_HANDLER = 2,   /* start of a catch handler */
       BLOCK_UNREACHABLE = 4,
       BLOCK_UNWIND = 8, /* cleanups on the way to a handler */
};
/* Leaves: condition 0: succ[0] always (or none: exit, noreturn). Else succ[0] when the condition is
 * true (non-zero) and succ[1] when false. A switch: condition 0 and many successors. Edges to
 * handlers stand behind the normal ones (`exceptional` of them, at the end). */
struct block {
	struct range events;
	struct range successors; /* rows of `edges`, each a block */
	uint32_t condition;      /* operand */
	uint32_t exceptional;
	uint32_t flags;
	uint32_t loop; /* innermost loop that holds it: row of `loops`, 0: none */
};

enum loop_kind { LOOP_WHILE, LOOP_DO, LOOP_FOR, LOOP_RANGE_FOR, LOOP_GOTO };
struct loop {
	uint32_t kind, outer; /* outer: enclosing loop of the same function */
	uint32_t head;        /* block */
	uint32_t range;       /* operand of a range-for */
	uint32_t endless;     /* for (;;), while (true) */
	struct span span;     /* the keyword */
};

enum capture_mode {
	CAPTURE_COPY,
	CAPTURE_REFERENCE,
	CAPTURE_THIS,           /* the pointer */
	CAPTURE_STAR_THIS,      /* a copy of the object */
	CAPTURE_INIT,           /* [x = expr]: var is the new variable, value the initialiser */
	CAPTURE_INIT_REFERENCE, /* [&x = expr] */
};
struct capture {
	uint32_t mode;
	uint32_t implicit; /* not written in the introducer */
	uint32_t var;      /* the captured variable, or the new one of an init capture */
	uint32_t place;    /* what is captured: resolved through aliases; 0 for init captures */
	uint32_t value;    /* operand of an init capture */
	uint32_t type;     /* of the closure's member: "int &" by reference */
	struct span span;  /* the capture if written, else the introducer */
};

struct closure {
	uint32_t type;      /* the closure type */
	uint32_t function;  /* its body: row of `functions` */
	uint32_t enclosing; /* function that makes it */
	uint32_t place;     /* it is built in */
	uint32_t block;     /* 1: a GCD block, not a lambda */
	struct range captures;
	struct span span;       /* whole expression */
	struct span introducer; /* "[" ... "]", or "^" */
};

enum {
	FUNCTION_DEFINED = 1 << 0, /* has a graph in this unit */
	FUNCTION_COROUTINE = 1 << 1,
	FUNCTION_LAZY = 1 << 2,  /* a coroutine whose initial_suspend suspends always */
	FUNCTION_EAGER = 1 << 3, /* ... never. Neither: not known */
	FUNCTION_LAMBDA = 1 << 4,
	FUNCTION_BLOCK = 1 << 5,
	FUNCTION_METHOD = 1 << 6, /* not static */
	FUNCTION_CONSTRUCTOR = 1 << 7,
	FUNCTION_DESTRUCTOR = 1 << 8,
	FUNCTION_CONST = 1 << 9,
	FUNCTION_VIRTUAL = 1 << 10,
	FUNCTION_NOEXCEPT = 1 << 11,
	FUNCTION_NORETURN = 1 << 12,
	FUNCTION_INSTANTIATION = 1 << 13, /* body made from a template */
	FUNCTION_PATTERN = 1 << 14,       /* the template itself: dependent */
	FUNCTION_SYSTEM = 1 << 15,
	FUNCTION_VARIADIC = 1 << 16,
	FUNCTION_STATIC = 1 << 17,       /* internal linkage: its USR means it only in this unit */
	FUNCTION_HAS_INSTANCE = 1 << 18, /* a pattern of which this unit lowered an instantiation */
	FUNCTION_EXPLICIT_THIS = 1 << 19, /* "this auto self" */
	FUNCTION_COPY = 1 << 20, /* a copy constructor or copy assignment, written by hand */
};

/* Every function that is defined in project code or named by it. */
struct function {
	uint32_t usr;
	uint32_t name;    /* qualified, without template arguments and inline namespaces:
			     "std::thread::join" */
	uint32_t display; /* for messages: "join", "run<Node>", "lambda" */
	uint32_t flags;
	uint32_t type;                /* class it is a member of, 0 */
	uint32_t result;              /* type */
	uint32_t await_type;          /* reserved */
	struct range parameter_types; /* rows of `type_lists` */
	struct range parameters;      /* rows of `vars`, contiguous; only when defined */
	struct range type_arguments;  /* rows of `type_lists`: template arguments of a function
					 template's instantiation */
	struct range parameter_annotations; /* rows of `annotation_lists`: one range of annotations
					       a parameter; count 0: none at all */
	struct range annotations;
	struct range blocks;      /* first is the entry */
	uint32_t exit;            /* block: all returns lead here, parameters are destroyed in it */
	uint32_t closure;         /* of a lambda or block */
	uint32_t enclosing;       /* function whose body holds this lambda, or local class */
	uint32_t instantiated_at; /* operand-free: event whose call asked for this instantiation, 0
				   */
	uint32_t pattern;         /* the pattern of an instantiation */
	struct span span;         /* of the name */
	struct span extent;       /* of the whole definition */
};

/* A file that the compiler read, and what was in it: while all of them are as they were, parsing
 * again gives the same facts. A name that was looked for and not found leaves no trace here. */
struct input {
	uint32_t path; /* absolute, as the compiler opened it: links and ".." mean what they say */
	uint32_t hash[2];  /* hash_bytes() of its content: low half, high half */
	uint32_t includer; /* row of `inputs`: who said #include, at first; 0: the command */
};

struct diagnostic_text {   /* what the compiler said */
	uint32_t severity; /* CXDiagnosticSeverity: 3 error, 4 fatal */
	uint32_t message;
	struct span span;
};

/* name, row type: the single list that the writer, the reader, the validator and free derive from.
 */
#define FACTS_TABLES(X)                                                                            \
	X(files, struct file)                                                                      \
	X(annotations, struct annotation)                                                          \
	X(annotation_lists, struct range)                                                          \
	X(types, struct type)                                                                      \
	X(type_lists, uint32_t)                                                                    \
	X(bases, struct base)                                                                      \
	X(fields, struct field)                                                                    \
	X(vars, struct var)                                                                        \
	X(places, struct place)                                                                    \
	X(operands, struct operand)                                                                \
	X(events, struct event)                                                                    \
	X(blocks, struct block)                                                                    \
	X(edges, uint32_t)                                                                         \
	X(loops, struct loop)                                                                      \
	X(captures, struct capture)                                                                \
	X(closures, struct closure)                                                                \
	X(functions, struct function)                                                              \
	X(diagnostics, struct diagnostic_text)                                                     \
	X(inputs, struct input)

struct facts {
	struct intern strings;
	uint32_t main_file; /* row of files */
#define FACTS_MEMBER(name, row) VEC(row) name;
	FACTS_TABLES(FACTS_MEMBER)
#undef FACTS_MEMBER
};

/* Makes an empty set of tables, each with its empty row 0. */
void facts_init(struct facts *facts);
void facts_free(struct facts *facts);

/* The string of an id; "" for 0. Valid until the next string is added. */
static inline const char *
facts_str(const struct facts *facts, uint32_t id)
{
	return facts->strings.bytes.items + id;
}

/* Walks from a place to the variable, THIS or RESULT at its root; row 0 when there is none. */
const struct place *facts_place_root(const struct facts *facts, uint32_t place);

/* The type without a reference to it. */
static inline uint32_t
facts_value_type(const struct facts *facts, uint32_t type)
{
	const struct type *row = &facts->types.items[type];
	bool reference = row->kind == TYPE_LVALUE_REFERENCE || row->kind == TYPE_RVALUE_REFERENCE;

	return reference ? row->inner : type;
}

/* The hash of an input's content. */
static inline uint64_t
input_hash(const struct input *input)
{
	return (uint64_t)input->hash[1] << 32 | input->hash[0];
}

/* The place as one would write it: "this->lock", "*p", "threads[...]", "shard.mutex()". Appends to
 * TEXT. */
struct text;
void facts_place_text(const struct facts *facts, uint32_t place, struct text *text);

/* ---- facts_io.c: bytes. Little-endian as the machine has them; version, table sizes, checksum.
 * ---- */

/* Appends the serialised form to OUT. */
void facts_write(const struct facts *facts, struct text *out);

/* Reads SIZE bytes, checking the header, the checksum and every index of every row; copies them
 * into FACTS, whose old content is not freed. On failure returns false and a sentence in *ERROR
 * (static), and FACTS is all zero: it needs no facts_free, but bears one. */
bool facts_read(struct facts *facts, const void *bytes, size_t size, const char **error);

/* Checks every row as told at the top of this file. NULL, or what is wrong (static). */
const char *facts_validate(const struct facts *facts);

/* ---- facts_dump.c ---- */

/* Prints all that was lowered, readably and deterministically: types of the project, functions with
 * their blocks and events. FILTER: only functions whose qualified name contains it; NULL for all.
 */
void facts_dump(const struct facts *facts, const char *filter, struct text *out);

#endif
