// args: -std=c17 -fblocks
// GCD blocks: what a block captures is what it uses; __block variables are shared.
void dispatch_async(void *queue, void (^work)(void));

void
count(void *queue, int by)
{
	__block int total = 0;
	int step = by;

	dispatch_async(queue, ^{
	  total += step;
	});
}
