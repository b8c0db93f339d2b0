// switch with fallthrough, goto forwards and backwards, do, the conditional operators.
int step(int);

int
jump(int n)
{
	int total = 0;

again:
	switch (n) {
	case 0:
		total += 1;
	case 1:
		total += 2;
		break;
	default:
		goto out;
	}
	do {
		total = step(total) && n > 2 ? total : n;
	} while (total < 10);
	if (n--)
		goto again;
out:
	return total;
}
