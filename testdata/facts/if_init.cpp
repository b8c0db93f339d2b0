// An init statement runs before the condition and its variable, and may be an expression.
struct node {
	int value;
};
void enter();
node *find(int key);
bool ready();

int expression(int key)
{
	if (enter(); ready())
		return key;
	return 0;
}

int expression_and_else(int key)
{
	if (enter(); ready())
		return key;
	else
		return -key;
}

int expression_and_variable(int key)
{
	if (enter(); node *at = find(key))
		return at->value;
	return 0;
}

int declaration_and_variable(int key)
{
	if (int next = key + 1; node *at = find(next))
		return at->value;
	else
		return next;
}

int no_init(int key)
{
	if (ready())
		return key;
	else
		enter();
	return 0;
}
