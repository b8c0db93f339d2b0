// Places: fields, dereferences, elements, globals; payloads keep the type they were converted from.
struct node {
	struct node *next;
	int values[4];
};
static struct node head;
void run(void *payload);

void
touch(struct node *n, int i)
{
	struct node local = {.next = n, .values = {1, 2}};

	head.values[i] = n->next->values[2];
	(*n).next = &local;
	run(n);
	run(&local.values[1]);
}
