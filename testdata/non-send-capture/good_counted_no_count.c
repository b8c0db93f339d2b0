// Fields that go up and down, and are no reference counts.
// expect-none
#include <pthread.h>
#include <stdlib.h>

struct ring {
	int used, head;
	int slots[32];
};

int ring_put(struct ring *ring, int value)
{
	if (ring->used == 32)
		return -1;
	ring->slots[(ring->head + ring->used++) % 32] = value;
	return 0;
}

int ring_get(struct ring *ring)
{
	if (ring->used == 0)
		return -1;
	ring->used--;
	return ring->slots[ring->head++ % 32];
}

// Named like a count; nobody frees the object.
struct parser {
	int refs;
	int depth;
};

void parser_ref(struct parser *parser)
{
	parser->refs++;
}

void parser_unref(struct parser *parser)
{
	parser->refs--;
}

void parser_enter(struct parser *parser)
{
	parser->depth++;
}

// Ends the parser when it is told to, not when the depth is zero.
void parser_leave(struct parser *parser, int last)
{
	parser->depth--;
	if (last)
		free(parser);
}

// What is freed at zero is something else.
struct stack {
	int height;
	int *values;
};

void stack_push(struct stack *stack, int value)
{
	stack->values[stack->height++] = value;
}

void stack_pop(struct stack *stack)
{
	if (--stack->height == 0) {
		free(stack->values);
		stack->values = NULL;
	}
}

static void *run(void *argument)
{
	return argument;
}

int good_run(struct ring *ring, struct parser *parser, struct stack *stack)
{
	pthread_t threads[3];

	if (pthread_create(&threads[0], NULL, run, ring) == 0)
		pthread_join(threads[0], NULL);
	if (pthread_create(&threads[1], NULL, run, parser) == 0)
		pthread_join(threads[1], NULL);
	if (pthread_create(&threads[2], NULL, run, stack) == 0)
		pthread_join(threads[2], NULL);
	return 0;
}
