// pty-run SCREEN COMMAND [ARGUMENT...]
// Runs a command on a pseudo-terminal of its own, 80 by 24. What is written to our standard
// input are its keys; what it paints is added to the file SCREEN. Ends with its status, 128 + n
// after a signal. Killed, it hangs the terminal up, as a lost SSH link does.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// A terminal answers at once what a program asks of it: its status, its cursor, its kind.
static void answer(int terminal, const char *data)
{
	static const char *const known[][2] = {
		{"\033[5n", "\033[0n"}, {"\033[6n", "\033[1;1R"}, {"\033[c", "\033[?1;2c"}};
	for (unsigned i = 0; i < sizeof known / sizeof *known; i++)
		if (strstr(data, known[i][0]) &&
		    write(terminal, known[i][1], strlen(known[i][1])) < 0)
			perror("answer");
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: pty-run SCREEN COMMAND [ARGUMENT...]\n");
		return 2;
	}
	int screen = open(argv[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	int terminal;
	pid_t child = forkpty(&terminal, NULL, NULL, &size);
	if (screen < 0 || child < 0) {
		perror(argv[1]);
		return 2;
	}
	if (child == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	fcntl(terminal, F_SETFD, FD_CLOEXEC);
	struct pollfd ready[2] = {{.fd = terminal, .events = POLLIN}, {.fd = 0, .events = POLLIN}};
	char data[4097];
	for (;;) {
		if (poll(ready, 2, -1) < 0 && errno != EINTR)
			break;
		if (ready[0].revents) {
			ssize_t count = read(terminal, data, sizeof data - 1);
			if (count <= 0)
				break;
			data[count] = 0;
			if (write(screen, data, count) != count)
				perror(argv[1]);
			answer(terminal, data);
		}
		if (ready[1].revents) {
			ssize_t count = read(0, data, sizeof data);
			if (count <= 0)
				ready[1].fd = -1;
			else if (write(terminal, data, count) != count)
				perror("keys");
		}
	}
	int status = 0;
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
